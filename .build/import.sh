# shellcheck shell=bash
# What ./run import does. Sourced by it, never run. Kept to what bash 3.2 (macOS) understands.

# Where the product is asked; set by import_file.
import_url=''
import_scratch=''
import_product=''

import_usage() {
  cat <<'TXT'
Usage: ./run import FILE [--kind portfolio|organisations] [--dry-run] [--yes]
                         [--url URL | --port N] [--data DIR]
TXT
}

import_help() {
  import_usage
  cat <<'TXT'

Imports a spreadsheet (CSV or XLSX, at most 50 MB) into the product. First comes a dry run: it shows what is new,
what would be corrected, and what is wrong, row by row, and records nothing. Then it asks whether to record what is
valid. What became of every row stands in FILE.report.csv afterwards. Stopped in the middle, it goes on by itself
where the product runs; imported again, the same file changes nothing.

  --kind KIND        what the file holds: portfolio (as if left out) or organisations
  --dry-run          only shows what would happen
  --yes              records what is valid without asking
  --url URL          a product that runs elsewhere
  --port N           one that runs here, at that port (8080)
  --data DIR         where nothing runs at that port, the product is started on this data (./data) and stopped again

Environment:
  PIPELINE_TOKEN     an access token of the programme office; or
  PIPELINE_EMAIL, PIPELINE_PASSWORD
                     of somebody who acts as the programme office. What is not given is asked for.

Exit code: 0 all of the file is on record, or could be (--dry-run); 3 some rows were left out or refused;
1 nothing could be done, and why; 2 the command line was not understood.
TXT
}

import_refuse() {
  say "./run import: $1"
  import_usage >&2
  say "./run import --help tells more."
  exit 2
}

# import_field NAME: the first value of that name in the JSON on stdin; nothing where it is null.
import_field() {
  local json value="\"$1\":(\"(([^\"\\\\]|\\\\.)*)\"|([^\",}]*))"
  json=$(cat)
  if [[ $json =~ $value ]]; then
    value=${BASH_REMATCH[2]}${BASH_REMATCH[4]}
    value=${value//\\\"/\"}
    value=${value//\\n/ }
    [[ $value == null ]] || printf '%s\n' "${value//\\\\/\\}"
  fi
}

# As curl's configuration has it, so that no secret stands on a command line for others to see.
import_quoted() {
  local text=${1//\\/\\\\}
  printf '"%s"' "${text//\"/\\\"}"
}

# import_call METHOD PATH [CURL-OPTION…]: asks with the token; the answer goes to $import_scratch/answer. False where
# nobody answers or the answer is a problem.
import_call() {
  local method=$1 path=$2
  shift 2
  printf 'header = %s\n' "$(import_quoted "Authorization: Bearer $PIPELINE_TOKEN")" \
    | curl --config - --silent --show-error --fail-with-body --request "$method" \
      --output "$import_scratch/answer" "$@" "$import_url/api/v1$path"
}

# As import_call, but tells the problem and ends.
import_must() {
  import_call "$@" 2>"$import_scratch/curl" && return
  if [[ -s $import_scratch/answer ]]; then
    die "$(import_field title <"$import_scratch/answer"). $(import_field detail <"$import_scratch/answer")" \
      "$(import_field next <"$import_scratch/answer")"
  fi
  die "The product at $import_url did not answer: $(cat "$import_scratch/curl")"
}

import_is_there() { curl --silent --output /dev/null --max-time 5 "$import_url/actuator/health"; }

# Starts the product as ./run does, and waits until it is ready.
import_start() {
  local port=$1 log=$import_scratch/log
  say "Nothing answers at $import_url, so the product is started for this import."
  ./run --port "$port" >"$log" 2>&1 </dev/null &
  import_product=$!
  until grep -q '^Ready\. Open ' "$log"; do
    if ! kill -0 "$import_product" 2>/dev/null; then
      import_product=''
      tail -n 20 "$log" >&2
      die "" "The product did not start. If it runs at another port, name that: --port N"
    fi
    sleep 0.3
  done
  grep -A 2 'administrator signs in' "$log" >&2 || true
}

# Whatever happens, what was started for this goes again; an import under way goes on at the next start.
import_clean_up() {
  if [[ -n $import_product ]]; then
    kill -TERM "$import_product" 2>/dev/null || true
    wait "$import_product" 2>/dev/null || true
  fi
  rm -rf "$import_scratch"
}

import_can_ask() { [[ -t 0 && -t 2 ]]; }

# import_ask QUESTION VARIABLE [secret]: sets the variable to what the person answers.
import_ask() {
  local question=$1 variable=$2 secret=${3:-} answer=''
  printf '%s: ' "$question" >&2
  if [[ -n $secret ]]; then
    IFS= read -rs answer || true
    printf '\n' >&2
  else
    IFS= read -r answer || true
  fi
  printf -v "$variable" '%s' "$answer"
}

import_sign_in() {
  [[ -z ${PIPELINE_TOKEN:-} ]] || return 0
  [[ -n ${PIPELINE_EMAIL:-} ]] || import_ask 'E-mail address' PIPELINE_EMAIL
  [[ -n ${PIPELINE_PASSWORD:-} ]] || import_ask 'Password' PIPELINE_PASSWORD secret
  if ! printf 'user = %s\n' "$(import_quoted "$PIPELINE_EMAIL:$PIPELINE_PASSWORD")" \
    | curl --config - --silent --show-error --fail-with-body --output "$import_scratch/answer" \
      --header 'Content-Type: application/json' \
      --data '{"role": "PROGRAMME_OFFICE", "label": "./run import", "days": 1}' \
      "$import_url/api/v1/tokens" 2>/dev/null; then
    die "You could not be signed in as the programme office. $(import_field detail <"$import_scratch/answer" 2>/dev/null)" \
      "$(import_field next <"$import_scratch/answer" 2>/dev/null)"
  fi
  PIPELINE_TOKEN=$(import_field token <"$import_scratch/answer")
}

# import_wait ID VERB: shows progress until the import is no longer at work. Sets import_state.
import_wait() {
  local id=$1 verb=$2 groups open rows told=''
  while true; do
    import_must GET "/imports/$id"
    import_state=$(import_field state <"$import_scratch/answer")
    rows=$(import_field rows <"$import_scratch/answer")
    groups=$(import_field groups <"$import_scratch/answer")
    open=$(import_field open <"$import_scratch/answer")
    case $import_state in
      RECEIVED) told="Reading: $rows rows" ;;
      CHECKING | RUNNING) told="$verb: $((groups - open)) of $groups" ;;
      *) break ;;
    esac
    if [[ -t 2 ]]; then printf '\r\033[K%s' "$told" >&2; fi
    sleep 0.5
  done
  if [[ -t 2 ]]; then printf '\r\033[K' >&2; fi
}

# import_count OBJECT NAME: a number in one of the two objects of an import that hold some.
import_count() { sed "s/.*\"$1\":{\([^}]*\)}.*/{\1}/" "$import_scratch/answer" | import_field "$2"; }

# import_problems ID: the first in words, one a line.
import_problems() {
  local line left=10
  import_must GET "/imports/$1/rows?result=PROBLEM&size=10"
  { tr '{' '\n' <"$import_scratch/answer" && echo; } >"$import_scratch/lines"
  while ((left)) && IFS= read -r line; do
    case $line in
      '"row":'*'"column":'*'"message":'*)
        ((left -= 1)) || true
        printf '  row %s, %s “%s”: %s\n' "$(import_field row <<<"{$line")" "$(import_field column <<<"{$line")" \
          "$(import_field value <<<"{$line")" "$(import_field message <<<"{$line")"
        ;;
    esac
  done <"$import_scratch/lines"
}

import_report() {
  import_must GET "/imports/$1/report.csv"
  mv "$import_scratch/answer" "$2"
  say "What became of every row: $2"
}

import_file() {
  local file='' kind=portfolio dry='' yes='' url='' port='' id name report fresh corrections unchanged problems refused
  while (($#)); do
    case $1 in
      -h | --help)
        import_help
        exit
        ;;
      --kind=* | --url=* | --port=* | --data=*)
        set -- "${1%%=*}" "${1#*=}" "${@:2}"
        continue
        ;;
      --kind)
        [[ ${2:-} == portfolio || ${2:-} == organisations ]] || import_refuse "--kind takes portfolio or organisations."
        kind=$2
        shift
        ;;
      --url)
        [[ ${2:-} =~ ^https?://[^/]+ ]] || import_refuse "--url takes an address such as http://localhost:8080."
        url=${2%/}
        shift
        ;;
      --port)
        [[ ${2:-} =~ ^[0-9]{1,5}$ ]] || import_refuse "--port takes a number."
        port=$2
        shift
        ;;
      --data)
        [[ -n ${2:-} ]] || import_refuse "--data takes a directory."
        PIPELINE_DATA=$(from_caller "$2")
        export PIPELINE_DATA
        shift
        ;;
      --dry-run) dry=yes ;;
      --yes) yes=yes ;;
      -*) import_refuse "I don't know '$1'." ;;
      *)
        [[ -z $file ]] || import_refuse "One file at a time: '$file' and '$1' are two."
        file=$1
        ;;
    esac
    shift
  done
  [[ -n $file ]] || import_refuse "Which file?"
  [[ -z $url || -z $port ]] || import_refuse "--url names the port, too."
  file=$(from_caller "$file")
  [[ -f $file && -r $file ]] || die "There is no file '$file' that can be read."
  have curl || die "This needs curl. Install it with your package manager, then run this again."
  if [[ -z ${PIPELINE_TOKEN:-} && (-z ${PIPELINE_EMAIL:-} || -z ${PIPELINE_PASSWORD:-}) ]]; then
    import_can_ask || die "Who imports? Set PIPELINE_TOKEN, or PIPELINE_EMAIL and PIPELINE_PASSWORD."
  fi

  import_url=${url:-http://localhost:${port:-8080}}
  import_scratch=$(mktemp -d)
  trap import_clean_up EXIT
  if ! import_is_there; then
    [[ -z $url ]] || die "Nothing answers at $url."
    import_start "${port:-8080}"
  fi
  import_sign_in

  name=$(basename "$file")
  report=$file.report.csv
  say "Sending $name."
  import_must POST "/imports?kind=$kind&fileName=$(import_encoded "$name")" \
    --header 'Content-Type: application/octet-stream' --upload-file "$file"
  id=$(import_field id <"$import_scratch/answer")
  import_wait "$id" Checking
  if [[ $import_state == REFUSED ]]; then
    die "$name cannot be imported. $(import_field reason <"$import_scratch/answer")"
  fi
  [[ $import_state == CHECKED ]] || die "The import was ended meanwhile. $(import_field reason <"$import_scratch/answer")"

  fresh=$(import_count found fresh)
  corrections=$(import_count found corrections)
  unchanged=$(import_count found unchanged)
  problems=$(import_count found problems)
  say "Dry run: $fresh new, $corrections corrected, $unchanged unchanged, $problems left out since something is wrong."
  if ((problems)); then
    import_problems "$id" >&2
    ((problems <= 10)) || say "  … and more: all of them stand in the report."
  fi
  if [[ -n $dry ]]; then
    import_report "$id" "$report"
    import_must POST "/imports/$id/cancel"
    say "Nothing was recorded."
    ((problems == 0)) || exit 3
    return
  fi
  if ((fresh + corrections == 0)); then
    import_report "$id" "$report"
    import_must POST "/imports/$id/cancel"
    say "There is nothing to record."
    ((problems == 0)) || exit 3
    return
  fi
  if [[ -z $yes ]] && import_can_ask; then
    import_ask "Record the $((fresh + corrections)) that are new or corrected? (yes or no)" yes
  fi
  if [[ $yes != yes && $yes != y ]]; then
    import_report "$id" "$report"
    import_must POST "/imports/$id/cancel"
    say "Nothing was recorded. To record what is valid without being asked: --yes"
    exit 1
  fi

  import_must POST "/imports/$id/start"
  import_wait "$id" Recording
  refused=$(import_count recorded refused)
  say "$(import_count recorded recorded) recorded, $(import_count recorded unchanged) unchanged, $refused refused, $problems left out."
  [[ $import_state == DONE ]] || say "It ended early. $(import_field reason <"$import_scratch/answer")"
  local ended=$import_state
  import_report "$id" "$report"
  [[ $ended == DONE ]] || exit 1
  ((problems + refused == 0)) || exit 3
}

# A name as it stands in an address.
import_encoded() {
  local LC_ALL=C text=$1 i c code out=''
  for ((i = 0; i < ${#text}; i++)); do
    c=${text:i:1}
    case $c in
      [a-zA-Z0-9._-]) out+=$c ;;
      *)
        printf -v code '%d' "'$c" # of a byte beyond ASCII some shells make a negative number
        printf -v code '%%%02X' "$((code & 255))"
        out+=$code
        ;;
    esac
  done
  printf '%s' "$out"
}
