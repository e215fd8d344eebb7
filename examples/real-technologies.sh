#!/usr/bin/env bash
# Real technologies, proposed and screened through the API. They come from real-technologies.tsv, which holds
# only what its sources support; the person and the organisation that enter them are made up.
# Set ADMINISTRATOR_PASSWORD first; see examples/README.md.
set -euo pipefail
: "${RUN:=technologies}" # no date in any body: the same name does on any day
here=$(dirname -- "${BASH_SOURCE[0]}")
# shellcheck source=examples/api.sh
source "$here/api.sh"

desk=$(must POST "$ADMIN" /organisations "{
    \"name\": \"Portfolio entry desk of $RUN (made up)\", \"kind\": \"PARTNERSHIP_OR_NETWORK\", \"places\": [],
    \"source\": \"examples/real-technologies.sh\", \"sourceDate\": \"2026-11-01\"}" desk | field id)
region=$(organisation QWO)
person 'Edie Entry' INNOVATOR "$desk"
DESK=$TOKEN
person 'Orla Office' PROGRAMME_OFFICE "$region"
OFFICE=$TOKEN

count=0 after=
while IFS=$'\t' read -r key name category purpose summary problem _; do
  innovation=$(must POST "$DESK" /innovations "{
      \"name\": \"$name\", \"category\": \"$category\", \"mainPurpose\": \"$purpose\",
      \"summary\": \"$summary\", \"problem\": \"$problem\", \"population\": \"$problem\",
      \"howItWorks\": \"The sources of this entry do not say.\", \"careSettings\": [\"OTHER\"]}" "start-$key" | field id)
  must POST "$DESK" "/innovations/$innovation/submission" '{}' "submit-$key" >/dev/null
  after=$(must POST "$OFFICE" "/innovations/$innovation/screening" '{
      "decision": "ACCEPT", "reason": "Went through national evaluation; see the sources in the example."}' \
    "accept-$key" | field after)
  count=$((count + 1))
  printf '%3d  %s\n' "$count" "$name"
done < <(tail -n +2 "$here/real-technologies.tsv")

printf '\nOn the board in development:\n'
must GET "$OFFICE" "/innovations?stage=DEVELOPMENT&size=200&after=$after"
