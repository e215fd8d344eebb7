# shellcheck shell=bash
# What the examples share: talking to the API with curl. Sourced, never run. Kept to what bash 3.2 (macOS) knows.

: "${PIPELINE:=http://localhost:8080}" "${ADMINISTRATOR:=administrator@localhost}"
: "${ADMINISTRATOR_PASSWORD:?Set it to the password of the administrator (see examples/README.md)}"

# Today in England, whose days the product goes by.
TODAY=$(TZ=Europe/London date +%F)

# What is made here is made under idempotency keys that begin so: run again, and it is found again. A key belongs to
# one body, and some bodies hold today's date: hence a name for the day.
: "${RUN:=tutorial-$TODAY}"
if [[ ! $RUN =~ ^[A-Za-z0-9-]{1,30}$ ]]; then
  echo "RUN becomes part of keys and e-mail addresses: 1 to 30 letters, digits and hyphens, and not '$RUN'." >&2
  exit 2
fi

# day N: the day N days from now, N being signed, as in +30 or -1. GNU's date first, else BSD's.
day() { date -u -d "$TODAY UTC $1 days" +%F 2>/dev/null || date -j -v "$1d" -f %F "$TODAY" +%F; }

# field NAME: the first value of that name in the JSON on stdin; nothing where it is null.
field() {
  local json value="\"$1\":(\"(([^\"\\\\]|\\\\.)*)\"|([^\",}]*))"
  json=$(cat)
  if [[ $json =~ $value ]]; then
    value=${BASH_REMATCH[2]}${BASH_REMATCH[4]}
    [[ $value == null ]] || printf '%s\n' "$value"
  fi
}

# call METHOD TOKEN PATH [BODY [KEY]]: one request; prints what it is answered, be it a problem. With FAIL set, a
# problem fails; with SEEN set to a version, another one there refuses. An empty token asks as the public.
call() {
  local method=$1 token=$2 path=$3 body=${4:-} key=${5:-}
  local arguments=(--silent --show-error --request "$method")
  [[ -z ${FAIL:-} ]] || arguments+=(--fail-with-body)
  [[ -z $token ]] || arguments+=(--header "Authorization: Bearer $token")
  [[ -z $body ]] || arguments+=(--header 'Content-Type: application/json' --data "$body")
  [[ -z $key ]] || arguments+=(--header "Idempotency-Key: $RUN-$key")
  [[ -z ${SEEN:-} ]] || arguments+=(--header "If-Match: \"$SEEN\"")
  curl "${arguments[@]}" "$PIPELINE/api/v1$path"
}

# As call, but a problem ends the example.
must() {
  local answer
  if ! answer=$(FAIL=yes call "$@"); then
    printf '%s %s was answered:\n%s\n' "$1" "$3" "$answer" >&2
    return 1
  fi
  printf '%s\n' "$answer"
}

# As must, but tells no more than what was asked and as which entry of the stream it is recorded. Sets ANSWER.
tell() {
  local what=${3##*-????????????}
  ANSWER=$(must "$@")
  if [[ -z $what ]]; then # the path ends with an id
    what=${3%/*}
    what=/${what##*/}/…
  fi
  printf '  %-5s %s: recorded as entry %s\n' "$1" "$what" "$(field sequence <<<"$ANSWER")"
}

# refused KIND METHOD TOKEN PATH [BODY [KEY]]: what must not happen, and must be answered with that kind of problem.
refused() {
  local kind=$1 answer
  shift
  answer=$(call "$@")
  if [[ $answer != *"\"type\":\"/problems/$kind\""* ]]; then
    printf '%s %s should be refused as %s and was answered:\n%s\n' "$1" "$3" "$kind" "$answer" >&2
    return 1
  fi
  printf '  %-5s %s: refused. %s\n' "$1" "${3##*-????????????}" "$(field detail <<<"$answer")"
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
  local name=$1 role=$2 organisation=$3 email key opened once password="correct horse $RUN battery"
  key=$(tr 'A-Z ' 'a-z-' <<<"$name")
  email="$key.$RUN@example.org"
  opened=$(must POST "$ADMIN" /accounts "{\"name\": \"$name\", \"email\": \"$email\"}" "account-$key")
  ACCOUNT=$(field id <<<"$opened")
  once=$(field oneTimePassword <<<"$opened") # none where this was run before: the password has been chosen
  if [[ -n $once ]]; then
    with_password "$email" "$once" /password "{\"newPassword\": \"$password\"}"
  fi
  must POST "$ADMIN" "/accounts/$ACCOUNT/grants" \
    "{\"role\": \"$role\", \"organisation\": \"$organisation\"}" "grant-$key" >/dev/null
  # shellcheck disable=SC2034 # for whoever called
  TOKEN=$(token "$email" "$password" "$role")
  printf '  %-20s %s\n' "$name" "$role"
}

ADMIN=$(token "$ADMINISTRATOR" "$ADMINISTRATOR_PASSWORD" ADMINISTRATOR)
