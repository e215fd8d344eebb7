# shellcheck shell=bash
# What the examples share: talking to the API with curl. Sourced, never run.

: "${PIPELINE:=http://localhost:8080}" "${ADMINISTRATOR:=administrator@localhost}"
: "${ADMINISTRATOR_PASSWORD:?Set it to the password of the administrator (see examples/README.md)}"

# What is made here is made under idempotency keys that begin so: run again, and it is found again.
: "${RUN:=tutorial}"

# field NAME: the first value of that name in the JSON on stdin.
field() {
  local json
  json=$(cat)
  if [[ $json =~ \"$1\":\"?([^\",}]*) ]]; then
    printf '%s\n' "${BASH_REMATCH[1]}"
  fi
}

# call METHOD TOKEN PATH [BODY [KEY]]: one request; prints what it is answered, be it a problem.
call() {
  local method=$1 token=$2 path=$3 body=${4:-} key=${5:-}
  local arguments=(--silent --show-error --request "$method" --header "Authorization: Bearer $token")
  [[ -z $body ]] || arguments+=(--header 'Content-Type: application/json' --data "$body")
  [[ -z $key ]] || arguments+=(--header "Idempotency-Key: $RUN-$key")
  curl "${arguments[@]}" "$PIPELINE/api/v1$path"
}

# As call, but a problem ends the example.
must() {
  local answer
  answer=$(call "$@")
  if [[ $answer == *'"type":"/problems/'* ]]; then
    printf '%s %s was answered:\n%s\n' "$1" "$3" "$answer" >&2
    return 1
  fi
  printf '%s\n' "$answer"
}

# with_password EMAIL PASSWORD PATH BODY: the two requests that take a password instead of a token.
with_password() {
  curl --silent --show-error --fail-with-body --user "$1:$2" \
    --header 'Content-Type: application/json' --data "$4" "$PIPELINE/api/v1$3"
}

# token EMAIL PASSWORD ROLE: an access token for the one organisation where the person has that role.
token() { with_password "$1" "$2" /tokens "{\"role\": \"$3\", \"label\": \"$RUN\", \"days\": 1}" | field token; }

# organisation ODS-CODE: our id of that organisation.
organisation() { must GET "$ADMIN" "/organisations?ods=$1" | field id; }

# person NAME ROLE ORGANISATION: admits a person, who chooses a password, and grants the role.
# Sets TOKEN to their access token and ACCOUNT to their account's id.
person() {
  local name=$1 role=$2 organisation=$3 email key opened password="correct horse $RUN battery"
  key=$(tr 'A-Z ' 'a-z-' <<<"$name")
  email="$key.$RUN@example.org"
  opened=$(call POST "$ADMIN" /accounts "{\"name\": \"$name\", \"email\": \"$email\"}" "account-$key")
  if [[ $opened == *'"oneTimePassword"'* ]]; then
    ACCOUNT=$(field id <<<"$opened")
    with_password "$email" "$(field oneTimePassword <<<"$opened")" /password "{\"newPassword\": \"$password\"}"
  else # this example was run before, and the password chosen then
    ACCOUNT=$(must GET "$ADMIN" /accounts | tr '{' '\n' | grep -F "\"$email\"" | field id)
  fi
  must POST "$ADMIN" "/accounts/$ACCOUNT/grants" \
    "{\"role\": \"$role\", \"organisation\": \"$organisation\"}" "grant-$key" >/dev/null
  # shellcheck disable=SC2034 # for whoever called
  TOKEN=$(token "$email" "$password" "$role")
}

ADMIN=$(token "$ADMINISTRATOR" "$ADMINISTRATOR_PASSWORD" ADMINISTRATOR)
