#!/usr/bin/env bash
# What the partnership knows of its region: a need that a patient group shares becomes a theme that leadership agrees,
# an innovation serves it, and money comes to both. All of it is made up but the places.
# Set ADMINISTRATOR_PASSWORD first; see examples/README.md.
set -euo pipefail
: "${RUN:=region-$(TZ=Europe/London date +%F)}"
# shellcheck source=examples/api.sh
source "$(dirname -- "${BASH_SOURCE[0]}")/api.sh"

step() { printf '\n== %s\n' "$*"; }

# shown TOKEN PATH NAME...: the values of those names there, with the last change.
shown() {
  local json name
  json=$(must GET "$1" "$2?after=$(field after <<<"$ANSWER")")
  shift 2
  for name; do printf '  %s: %s\n' "$name" "$(field "$name" <<<"$json")"; done
}

step 'People are admitted: a patient group, a company, the office, leadership and a trust'
group=$(must POST "$ADMIN" /organisations "{
    \"name\": \"Breathe Together of $RUN (made up)\", \"kind\": \"PARTNERSHIP_OR_NETWORK\", \"places\": [\"Leeds\"],
    \"source\": \"examples/region.sh\", \"sourceDate\": \"2026-11-01\"}" group | field id)
company=$(must POST "$ADMIN" /organisations "{
    \"name\": \"Night Devices of $RUN Ltd (made up)\", \"kind\": \"COMPANY\", \"places\": [\"Leeds\"],
    \"source\": \"examples/region.sh\", \"sourceDate\": \"2026-11-01\"}" company | field id)
region=$(organisation QWO)
person 'Pia Partner' PARTNER "$group"
PARTNER=$TOKEN
person 'Ivo Innovator' INNOVATOR "$company"
INNOVATOR=$TOKEN
person 'Oda Office' PROGRAMME_OFFICE "$region"
OFFICE=$TOKEN
person 'Leo Leader' LEADERSHIP "$region"
LEADERSHIP=$TOKEN LEADER=$ACCOUNT
person 'Tara of Leeds' TRUST_APPROVER "$(organisation RR8)"
LEEDS=$TOKEN

step 'The places of the region come with the product. The office adds a priority neighbourhood in one of them'
must GET "$OFFICE" /places | awk '{ gsub(/{"id":/, "\n&"); print }' | grep '^{"id":' |
  while IFS= read -r place; do
    until=$(field retiredOn <<<"$place")
    printf '  %s%s\n' "$(field name <<<"$place")" "${until:+, until $until}"
  done
tell POST "$OFFICE" /neighbourhoods "{
    \"name\": \"Lantern Hill of $RUN (made up)\", \"place\": \"Leeds\", \"source\": \"examples/region.sh\"}" hill
hill=$(field id <<<"$ANSWER")

step 'The patient group shares an insight, and puts it right'
tell POST "$PARTNER" /insights "{
    \"need\": \"People with COPD cannot reach anybody who knows them when they get worse at night.\",
    \"population\": \"Adults with COPD who live alone\", \"places\": [\"Leeds\"],
    \"neighbourhoods\": [\"$hill\"], \"source\": \"Twelve listening sessions (made up)\"}" share
insight=$(field id <<<"$ANSWER")
tell PUT "$PARTNER" "/insights/$insight" "{
    \"need\": \"People with COPD cannot reach anybody who knows them when they get worse at night.\",
    \"population\": \"Adults with COPD who live alone\", \"places\": [\"Leeds\", \"Wakefield District\"],
    \"neighbourhoods\": [\"$hill\"], \"source\": \"Twelve listening sessions (made up)\",
    \"reason\": \"Three of the sessions were held in Wakefield.\"}" share-right

step 'It proposes a theme from it; a trust comments; leadership agrees at a meeting'
tell POST "$PARTNER" /themes "{
    \"name\": \"Breathing well at night of $RUN (made up)\", \"insights\": [\"$insight\"],
    \"summary\": \"People with COPD get help in the night before they need a hospital.\"}" propose
theme=$(field id <<<"$ANSWER")
tell POST "$LEEDS" "/themes/$theme/comments" '{"text": "Our wards see the same need in the winter."}' comment
tell POST "$LEADERSHIP" "/themes/$theme/agreement" "{
    \"reason\": \"The need is great, and three partners want to work on it.\",
    \"meeting\": {\"heldOn\": \"$TODAY\", \"reference\": \"LG $RUN\", \"agreed\": [\"$LEADER\"]}}" agree
shown "$PARTNER" "/themes/$theme" status reference text

step 'From now on innovations may serve it. One does'
tell POST "$INNOVATOR" /innovations "{
    \"name\": \"Night breath watch of $RUN (made up)\", \"category\": \"MHEALTH\", \"themes\": [\"$theme\"],
    \"summary\": \"An app that listens to the breath at night and warns a nurse days before a flare-up of COPD.\",
    \"problem\": \"Flare-ups of COPD are noticed late, and people end up in hospital who need not have.\",
    \"howItWorks\": \"A telephone beside the bed records; the app shows the nurse who gets worse.\",
    \"careSettings\": [\"HOME\"], \"mainPurpose\": \"PREDICT\", \"population\": \"Adults with COPD\",
    \"place\": \"Leeds\"}" start
innovation=$(field id <<<"$ANSWER")
tell POST "$INNOVATOR" "/innovations/$innovation/submission" '{}' submit

step 'The board by theme: what serves it. Where a theme has none, there is a gap; so is an innovation without a theme'
must GET "$OFFICE" "/innovations?theme=$theme&after=$(field after <<<"$ANSWER")"
printf '\n  innovations that serve it: '
must GET "$OFFICE" "/themes/$theme" | field aligned

step 'Money comes to it. The sum is put right; the history keeps both'
money="\"currency\": \"GBP\", \"kind\": \"GRANT\", \"source\": \"A regional fund (made up)\", \"madeOn\": \"$(day -7)\",
    \"jobsCreated\": 2, \"place\": \"Leeds\", \"theme\": \"$theme\", \"innovation\": \"$innovation\""
tell POST "$OFFICE" /investments "{\"amount\": 250000, $money}" invest
investment=$(field id <<<"$ANSWER")
tell PUT "$OFFICE" "/investments/$investment" \
  "{\"amount\": 275000, $money, \"reason\": \"The award was raised before it was paid.\"}" invest-right
shown "$INNOVATOR" "/investments/$investment" amount currency text
