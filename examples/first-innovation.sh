#!/usr/bin/env bash
# The life of one innovation, from proposal to at scale, by everybody it takes: the tutorial of the API.
# What is proposed here is made up. Set ADMINISTRATOR_PASSWORD first; see examples/README.md.
set -euo pipefail
# shellcheck source=examples/api.sh
source "$(dirname -- "${BASH_SOURCE[0]}")/api.sh"

step() { printf '\n== %s\n' "$*"; }
day() { date -u -d "$1 days ago" +%F 2>/dev/null || date -u -v "-$1d" +%F; } # GNU or BSD

step 'People are admitted. Each has a role at an organisation, and a token that acts in just that role'
person 'Ines Innovator' INNOVATOR "$(must POST "$ADMIN" /organisations '{
    "name": "Tutorial Devices Ltd (made up)", "kind": "COMPANY", "places": ["Leeds"],
    "source": "examples/first-innovation.sh", "sourceDate": "2026-11-01"}' company | field id)"
INNOVATOR=$TOKEN
person 'Olu Office' PROGRAMME_OFFICE "$(organisation QWO)"
OFFICE=$TOKEN
person 'Lena Leader' LEADERSHIP "$(organisation QWO)"
LEADERSHIP=$TOKEN LEADER=$ACCOUNT
TRUSTS=(RR8 RAE RCF RWY RXF RGD) # six of the ten trusts of the region: more than half
declare -A APPROVER
for ods in "${TRUSTS[@]}"; do
  person "Tamsin Trust $ods" TRUST_APPROVER "$(organisation "$ods")"
  APPROVER[$ods]=$TOKEN
done

step 'The innovator writes a proposal and submits it'
innovation=$(must POST "$INNOVATOR" /innovations '{
    "name": "Breath monitor for home use (made up)",
    "summary": "A small monitor that people with COPD breathe into each morning, and an app for their nurse.",
    "category": "MEDICAL_DEVICE"}' start | field id)
must PATCH "$INNOVATOR" "/innovations/$innovation/proposal" '{
    "problem": "Flare-ups of COPD are noticed late, and people end up in hospital who need not have."}' revise
must POST "$INNOVATOR" "/innovations/$innovation/submission" '{}' submit

step 'The programme office sends it back once, then accepts it and judges it ready for testing'
must POST "$OFFICE" "/innovations/$innovation/screening" \
  '{"decision": "RETURN", "reason": "Say how many people it is for."}' return
must PATCH "$INNOVATOR" "/innovations/$innovation/proposal" '{
    "problem": "Flare-ups of COPD are noticed late. About 40,000 people in the region live with COPD (made up)."}' revise-again
must POST "$INNOVATOR" "/innovations/$innovation/submission" '{}' submit-again
must POST "$OFFICE" "/innovations/$innovation/screening" \
  '{"decision": "ACCEPT", "reason": "A need of the region, and nobody else meets it."}' accept
must POST "$OFFICE" "/innovations/$innovation/readiness" \
  '{"decision": "PASS", "reason": "The device is CE marked, and the app has its DTAC."}' ready

step 'The innovator asks Leeds Teaching Hospitals for a pilot'
pilot=$(must POST "$INNOVATOR" "/innovations/$innovation/pilots" "{
    \"at\": \"RR8\", \"objectives\": \"To see whether the nurse calls earlier, and fewer people are admitted.\",
    \"measures\": [{\"name\": \"Admissions\", \"unit\": \"a month\", \"baseline\": 31, \"target\": 24}],
    \"people\": 120, \"startsOn\": \"$(day 0)\", \"endsOn\": \"$(day -180)\"}" pilot | field id)
at="/innovations/$innovation/pilots/$pilot"

step 'Airedale tries to approve it. It is not theirs, and the attempt is on record'
call POST "${APPROVER[RCF]}" "$at/approval" "{\"conditions\": [], \"startBy\": \"$(day -30)\"}" airedale

step 'Leeds approves on a condition, runs the pilot and completes it'
must POST "${APPROVER[RR8]}" "$at/approval" "{
    \"conditions\": [\"The respiratory ward is told a week before.\"], \"startBy\": \"$(day -30)\"}" approve
must POST "${APPROVER[RR8]}" "$at/start" '{}' begin
must POST "${APPROVER[RR8]}" "$at/readings" \
  "{\"measure\": \"Admissions\", \"value\": 25.5, \"takenOn\": \"$(day 0)\"}" reading
must POST "${APPROVER[RR8]}" "$at/completion" '{
    "findings": "Admissions fell by a sixth; the nurse called two days earlier on average.",
    "recommendation": "ADOPT"}' complete

step 'Leadership sends it on to deployment'
meeting="{\"heldOn\": \"$(day 0)\", \"reference\": \"LG 2026/11\", \"agreed\": [\"$LEADER\"]}"
must POST "$LEADERSHIP" "/innovations/$innovation/evaluation" \
  "{\"decision\": \"PASS\", \"reason\": \"The findings carry it.\", \"meeting\": $meeting}" evaluate

step 'Trust after trust plans to adopt it, goes live and reports whom it reached'
for ods in "${TRUSTS[@]}"; do
  adoption=$(must POST "${APPROVER[$ods]}" "/innovations/$innovation/adoptions" \
    "{\"goLiveOn\": \"$(day 0)\"}" "adopt-$ods" | field id)
  must POST "${APPROVER[$ods]}" "/innovations/$innovation/adoptions/$adoption/live" \
    '{"sites": ["Respiratory clinic"]}' "live-$ods"
  must POST "${APPROVER[$ods]}" "/innovations/$innovation/adoptions/$adoption/reach" \
    "{\"from\": \"$(day 0)\", \"to\": \"$(day 0)\", \"patients\": 12}" "reach-$ods"
done

step 'Leadership confirms that it is at scale: live at more than half of the trusts of the region'
done_=$(must POST "$LEADERSHIP" "/innovations/$innovation/scale" \
  "{\"decision\": \"PASS\", \"reason\": \"Six trusts, and it works.\", \"meeting\": $meeting}" scale)
after=$(field sequence <<<"$done_")

step 'Where it stands now'
must GET "$LEADERSHIP" "/innovations/$innovation?after=$after"

step 'Its history: who did what, for whom, when and why'
must GET "$LEADERSHIP" "/innovations/$innovation/history?size=200&after=$after" |
  grep -o '"sentence":"[^"]*"' | sed 's/^"sentence":"/  /; s/"$//'
