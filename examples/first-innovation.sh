#!/usr/bin/env bash
# The life of one innovation, from proposal to at scale, by everybody it takes: the tutorial of the API.
# What is proposed here is made up. Set ADMINISTRATOR_PASSWORD first; see examples/README.md.
#
# Each request stands here in full: METHOD, token, path, body, and the end of its idempotency key. Behind "must" and
# "tell" is curl (examples/api.sh).
set -euo pipefail
# shellcheck source=examples/api.sh
source "$(dirname -- "${BASH_SOURCE[0]}")/api.sh"

step() { printf '\n== %s\n' "$*"; }

step 'People are admitted. Each has a role at an organisation, and a token that acts in just that role'
company=$(must POST "$ADMIN" /organisations "{
    \"name\": \"Devices of $RUN Ltd (made up)\", \"kind\": \"COMPANY\", \"places\": [\"Leeds\"],
    \"source\": \"examples/first-innovation.sh\", \"sourceDate\": \"2026-11-01\"}" company | field id)
region=$(organisation QWO)
person 'Ines Innovator' INNOVATOR "$company"
INNOVATOR=$TOKEN
person 'Olu Office' PROGRAMME_OFFICE "$region"
OFFICE=$TOKEN
person 'Lena Leader' LEADERSHIP "$region"
LEADERSHIP=$TOKEN LEADER=$ACCOUNT
person 'Pat Partner' PARTNER "$region"
PARTNER=$TOKEN
TRUSTS=(RR8 RCF RAE RWY RXF RGD) # six of the ten trusts of the region: more than half
APPROVERS=()
for ods in "${TRUSTS[@]}"; do
  person "Tamsin Trust $ods" TRUST_APPROVER "$(organisation "$ods")"
  APPROVERS+=("$TOKEN")
  if [[ $ods == RCF ]]; then TAMSIN_OF_AIREDALE=$ACCOUNT; fi
done
LEEDS=${APPROVERS[0]} AIREDALE=${APPROVERS[1]}

step 'The innovator writes a proposal and submits it. When it happened may be said; else it is today'
tell POST "$INNOVATOR" /innovations "{
    \"name\": \"Breath monitor for home use (made up)\",
    \"summary\": \"A small monitor that people with COPD breathe into each morning, and an app for their nurse.\",
    \"category\": \"MEDICAL_DEVICE\", \"occurredOn\": \"$(day -1)\"}" start
innovation=$(field id <<<"$ANSWER")
tell PATCH "$INNOVATOR" "/innovations/$innovation/proposal" '{
    "problem": "Flare-ups of COPD are noticed late, and people end up in hospital who need not have.",
    "howItWorks": "The monitor measures peak flow; the app shows the nurse who gets worse.",
    "careSettings": ["HOME", "COMMUNITY"], "mainPurpose": "MONITOR",
    "population": "Adults with COPD who were admitted in the last year"}' revise
tell POST "$INNOVATOR" "/innovations/$innovation/submission" '{}' submit

step 'The programme office sends it back once, then accepts it'
tell POST "$OFFICE" "/innovations/$innovation/screening" \
  '{"decision": "RETURN", "reason": "Say how many people it is for."}' return
tell PATCH "$INNOVATOR" "/innovations/$innovation/proposal" '{
    "population": "Adults with COPD: about 40,000 people in the region (made up)", "estimatedPeople": 40000}' revise-again
tell POST "$INNOVATOR" "/innovations/$innovation/submission" '{}' submit-again
tell POST "$OFFICE" "/innovations/$innovation/screening" \
  '{"decision": "ACCEPT", "reason": "A need of the region, and nobody else meets it."}' accept

step 'The innovator declares what a trust will ask for: standards that are held or do not apply, and evidence'
tell POST "$INNOVATOR" "/innovations/$innovation/standards" "{
    \"kind\": \"DEVICE_MARK\", \"status\": \"HELD\", \"number\": \"made up 1\", \"issuedOn\": \"$(day -30)\",
    \"expiresOn\": \"$(day +1000)\",
    \"detail\": {\"mark\": \"UKCA\", \"deviceClass\": \"IIA\", \"legalBasis\": \"UK MDR 2002\"}}" device-mark
tell POST "$INNOVATOR" "/innovations/$innovation/standards" '{
    "kind": "DSPT", "status": "NOT_APPLICABLE",
    "reason": "The company sees no data of patients: they stay with the trust."}' dspt
tell POST "$INNOVATOR" "/innovations/$innovation/evidence" '{
    "kind": "CLINICAL_OR_CARE", "study": "OBSERVATIONAL_STUDY",
    "title": "Forty people with the monitor for a winter (made up)", "reference": "made up 2"}' evidence

step 'The programme office judges it ready for testing'
tell POST "$OFFICE" "/innovations/$innovation/readiness" \
  '{"decision": "PASS", "reason": "Its mark is in order, and the evidence is enough for a pilot."}' ready

step 'The innovator asks Leeds Teaching Hospitals and Airedale for a pilot'
plan="\"objectives\": \"To see whether the nurse calls earlier, and fewer people are admitted.\",
    \"measures\": [{\"name\": \"Admissions\", \"unit\": \"a month\", \"direction\": \"DECREASE\",
                   \"baseline\": 31, \"target\": 24}],
    \"population\": \"Adults with COPD who were admitted in the last year\", \"people\": 120, \"startsOn\": \"$TODAY\", \"endsOn\": \"$(day +180)\""
tell POST "$INNOVATOR" "/innovations/$innovation/pilots" "{\"at\": \"RR8\", $plan}" pilot-leeds
at_leeds="/innovations/$innovation/pilots/$(field id <<<"$ANSWER")"
tell POST "$INNOVATOR" "/innovations/$innovation/pilots" "{\"at\": \"RCF\", $plan}" pilot-airedale
at_airedale="/innovations/$innovation/pilots/$(field id <<<"$ANSWER")"

step 'Airedale, having been asked, knows of the innovation. It sees its own pilot'
# Reading: "after" says which change the answer is to show.
must GET "$AIREDALE" "$at_airedale?after=$(field after <<<"$ANSWER")"

step 'Airedale tries to approve the pilot at Leeds. For them there is none, and the attempt is on record'
call POST "$AIREDALE" "$at_leeds/approval" "{
    \"clinicalLead\": \"Consultant in respiratory medicine\", \"startBy\": \"$(day +30)\"}" not-theirs
echo

step 'It left no event, but it is on record: the administrator reads the log of attempts'
must GET "$ADMIN" "/attempts?account=$TAMSIN_OF_AIREDALE&outcome=NotYourOrganisation&size=1"

step 'Airedale declines its own, and says why'
tell POST "$AIREDALE" "$at_airedale/refusal" '{"reason": "The respiratory ward moves house this winter."}' decline

step 'Leeds approves on a condition, runs the pilot and completes it'
tell POST "$LEEDS" "$at_leeds/approval" "{
    \"conditions\": [{\"text\": \"The respiratory ward is told a week before.\"}],
    \"clinicalLead\": \"Consultant in respiratory medicine\", \"startBy\": \"$(day +30)\",
    \"dcb0160\": \"made up 3\", \"dpia\": \"made up 4\"}" approve
tell POST "$LEEDS" "$at_leeds/start" '{}' begin
tell POST "$LEEDS" "$at_leeds/readings" \
  "{\"measure\": \"Admissions\", \"value\": 25.5, \"takenOn\": \"$TODAY\"}" reading
tell POST "$LEEDS" "$at_leeds/completion" '{
    "findings": "Admissions fell by a sixth; the nurse called two days earlier on average.",
    "recommendation": "ADOPT"}' complete

step 'Leadership sends it on to deployment'
meeting="{\"heldOn\": \"$TODAY\", \"reference\": \"LG 2026/11\", \"agreed\": [\"$LEADER\"]}"
tell POST "$LEADERSHIP" "/innovations/$innovation/evaluation" \
  "{\"decision\": \"PASS\", \"reason\": \"The findings carry it.\", \"meeting\": $meeting}" evaluate

step 'Trust after trust plans to adopt it, goes live and reports whom it reached'
for i in "${!TRUSTS[@]}"; do
  ods=${TRUSTS[i]} approver=${APPROVERS[i]}
  tell POST "$approver" "/innovations/$innovation/adoptions" "{\"goLiveOn\": \"$TODAY\"}" "adopt-$ods"
  adoption="/innovations/$innovation/adoptions/$(field id <<<"$ANSWER")"
  tell POST "$approver" "$adoption/live" '{"sites": ["Respiratory clinic"]}' "live-$ods"
  tell POST "$approver" "$adoption/reach" \
    "{\"from\": \"$TODAY\", \"to\": \"$TODAY\", \"patients\": 12}" "reach-$ods"
done

step 'Leadership confirms that it is at scale: live at more than half of the trusts of the region'
tell POST "$LEADERSHIP" "/innovations/$innovation/scale" \
  "{\"decision\": \"PASS\", \"reason\": \"Six trusts, and it works.\", \"meeting\": $meeting}" scale
after=$(field after <<<"$ANSWER")

step 'Where it stands now'
must GET "$LEADERSHIP" "/innovations/$innovation?after=$after"

step 'What a partner sees: an empty board so far'
must GET "$PARTNER" '/innovations'

step 'Its history, the newest first: recorded when, happened when, who did what for whom, and why'
must GET "$LEADERSHIP" "/innovations/$innovation/history?size=200&after=$after" |
  awk '{ gsub(/{"position":/, "\n&"); print }' | grep '^{"position":' |
  while IFS= read -r entry; do
    printf '  recorded %s  happened %s  %s\n' \
      "$(field recordedAt <<<"$entry")" "$(field occurredOn <<<"$entry")" "$(field sentence <<<"$entry")"
    reason=$(field reason <<<"$entry")
    [[ -z $reason ]] || printf '           because: %s\n' "$reason"
  done
