#!/usr/bin/env bash
# The whole life of an innovation, with all that can come in its way: what is not in place, questions, two-person
# approval, a refusal, an incident, a deferral, corrections, a hold, new criteria, publication, a new owner, and an end
# that is no end. What is proposed here is made up. Set ADMINISTRATOR_PASSWORD first; see examples/README.md.
#
# Read first-innovation.sh before this. Each run tells of another innovation, unless RUN names one.
set -euo pipefail
: "${RUN:=life-$(date +%s)}"
# shellcheck source=examples/api.sh
source "$(dirname -- "${BASH_SOURCE[0]}")/api.sh"

step() { printf '\n== %s\n' "$*"; }

# seen TOKEN PATH: what is there, with the last change.
seen() { must GET "$1" "$2?after=$(field after <<<"$ANSWER")"; }

# waiting: who is waited for, by when, in the JSON on stdin.
waiting() {
  local json entry due near
  json=$(cat)
  json=${json#*'"waiting":['}
  while [[ $json == '{'* ]]; do
    entry=${json%%'},{"action"'*}
    entry=${entry%%']'*}
    due=$(field dueOn <<<"$entry")
    near=$(field dueness <<<"$entry" | tr '[:upper:]' '[:lower:]')
    printf '  waited for: %s to %s%s\n' "$(field roleLabel <<<"$entry")" "$(field label <<<"$entry")" \
      "${due:+ by $due}${near:+, $near}"
    [[ $json == *'},{"action"'* && ${json%%']'*} == *'},{"action"'* ]] || break
    json="{\"action\"${json#*'},{"action"'}"
  done
}

step 'People are admitted: two companies, the office, leadership, and trusts, one with two people'
company=$(must POST "$ADMIN" /organisations "{
    \"name\": \"Devices of $RUN Ltd (made up)\", \"kind\": \"COMPANY\", \"places\": [\"Leeds\"],
    \"source\": \"examples/whole-life.sh\", \"sourceDate\": \"2026-11-01\"}" company | field id)
partner=$(must POST "$ADMIN" /organisations "{
    \"name\": \"Partner of $RUN Ltd (made up)\", \"kind\": \"COMPANY\", \"places\": [\"Bradford\"],
    \"source\": \"examples/whole-life.sh\", \"sourceDate\": \"2026-11-01\"}" partner | field id)
region=$(organisation QWO) leeds=$(organisation RR8) bradford=$(organisation RAE) airedale=$(organisation RCF)
person 'Ines Innovator' INNOVATOR "$company"
INNOVATOR=$TOKEN
person 'Parveen Partner' INNOVATOR "$partner"
PARTNER=$TOKEN
person 'Olu Office' PROGRAMME_OFFICE "$region"
OFFICE=$TOKEN
person 'Lena Leader' LEADERSHIP "$region"
LEADERSHIP=$TOKEN LEADER=$ACCOUNT
person 'Tamsin of Leeds' TRUST_APPROVER "$leeds"
LEEDS=$TOKEN
person 'Tomasz of Leeds' TRUST_APPROVER "$leeds"
SECOND=$TOKEN
person 'Bilal of Bradford' TRUST_APPROVER "$bradford"
BRADFORD=$TOKEN
person 'Aoife of Airedale' TRUST_APPROVER "$airedale"
AIREDALE=$TOKEN
meeting="{\"heldOn\": \"$TODAY\", \"reference\": \"LG $RUN\", \"agreed\": [\"$LEADER\"]}"

step 'The innovator writes the proposal in full and hands it in. The office has some working days to screen it'
tell POST "$INNOVATOR" /innovations '{
    "name": "Night breath watch (made up)", "category": "MHEALTH",
    "summary": "An app that listens to the breath at night and warns a nurse days before a flare-up of COPD.",
    "problem": "Flare-ups of COPD are noticed late, and people end up in hospital who need not have.",
    "howItWorks": "A telephone beside the bed records; the app finds changes and shows the nurse who gets worse.",
    "careSettings": ["HOME", "COMMUNITY"], "mainPurpose": "PREDICT",
    "population": "Adults with COPD", "healthInequalities": ["CHRONIC_RESPIRATORY_DISEASE"],
    "evidenceSoFar": "Forty people for one winter (made up).",
    "costEstimate": 120, "costBasis": "One patient for a year",
    "savingEstimate": 400, "savingBasis": "Bed days of one patient in a year",
    "intellectualProperty": ["PATENT_APPLIED_FOR"], "place": "Leeds"}' start
innovation=$(field id <<<"$ANSWER")
at="/innovations/$innovation"
tell POST "$INNOVATOR" "$at/submission" '{}' submit
seen "$OFFICE" "$at" | waiting

step 'It is returned, revised, handed in again and accepted'
tell POST "$OFFICE" "$at/screening" '{"decision": "RETURN", "reason": "Say how many people it is for."}' return
tell PATCH "$INNOVATOR" "$at/proposal" '{"estimatedPeople": 40000}' revise
tell POST "$INNOVATOR" "$at/submission" '{}' submit-again
tell POST "$OFFICE" "$at/screening" '{"decision": "ACCEPT", "reason": "A need of the region."}' accept

step 'Standards and evidence: one held, one that does not apply, one retracted, and the clinical safety case still to come'
tell POST "$INNOVATOR" "$at/standards" "{
    \"kind\": \"DEVICE_MARK\", \"status\": \"HELD\", \"number\": \"made up 1\", \"issuer\": \"Made up body\",
    \"issuedOn\": \"$(day -30)\", \"expiresOn\": \"$(day +700)\",
    \"detail\": {\"mark\": \"UKCA\", \"deviceClass\": \"IIA\", \"legalBasis\": \"UK MDR 2002\"}}" mark
tell POST "$INNOVATOR" "$at/standards" "{
    \"kind\": \"DTAC\", \"status\": \"HELD\", \"issuedOn\": \"$(day -20)\",
    \"detail\": {\"formVersion\": \"2.0\", \"areasMet\": [\"CLINICAL_SAFETY\", \"DATA_PROTECTION\",
      \"TECHNICAL_SECURITY\", \"INTEROPERABILITY\", \"USABILITY_AND_ACCESSIBILITY\"]}}" dtac
tell POST "$INNOVATOR" "$at/standards" '{
    "kind": "DSPT", "status": "NOT_APPLICABLE", "reason": "The company sees no data of patients."}' dspt
tell POST "$INNOVATOR" "$at/standards" '{"kind": "CQC", "status": "IN_PROGRESS"}' cqc
tell POST "$INNOVATOR" "$at/standards/$(field id <<<"$ANSWER")/retraction" \
  '{"reason": "It gives no care itself: entered by mistake."}' cqc-away
tell POST "$INNOVATOR" "$at/evidence" '{
    "kind": "CLINICAL_OR_CARE", "study": "OBSERVATIONAL_STUDY", "reference": "made up 2",
    "title": "Forty people with the app for a winter (made up)"}' evidence

step 'The readiness gate says what is missing. The office waives it, with a reason, on a condition with a day'
refused criteria-unmet POST "$OFFICE" "$at/readiness" '{"reason": "All seems well."}'
tell POST "$OFFICE" "$at/readiness" "{
    \"reason\": \"Ready but for one paper, which is being written.\",
    \"waivers\": [{\"criterion\": \"dcb0129\", \"reason\": \"The safety officer has the draft.\"}],
    \"conditions\": [{\"text\": \"The clinical safety case is finished.\", \"dueOn\": \"$(day +60)\"}]}" ready
found=$(seen "$OFFICE" "$at")
waiting <<<"$found"
safety_case=${found#*'"conditions":[{"id":"'}
safety_case=${safety_case%%'"'*}

step 'Leadership asks for two approvers; three trusts are asked for a pilot; then leadership goes back to one'
tell POST "$LEADERSHIP" /policy/approvers \
  "{\"approvers\": 2, \"reason\": \"Two people see more than one.\", \"meeting\": $meeting}" two
plan="\"objectives\": \"To see whether the nurse calls earlier, and fewer people are admitted.\",
    \"measures\": [{\"name\": \"Admissions\", \"unit\": \"a month\", \"direction\": \"DECREASE\",
                   \"baseline\": 31, \"target\": 24}],
    \"population\": \"Adults with COPD who were admitted in the last year\",
    \"people\": 120, \"startsOn\": \"$TODAY\", \"endsOn\": \"$(day +180)\""
tell POST "$INNOVATOR" "$at/pilots" "{\"at\": \"RCF\", $plan}" pilot-airedale
at_airedale="$at/pilots/$(field id <<<"$ANSWER")"
tell POST "$INNOVATOR" "$at/pilots" "{\"at\": \"RAE\", $plan}" pilot-bradford
at_bradford="$at/pilots/$(field id <<<"$ANSWER")"
tell POST "$INNOVATOR" "$at/pilots" "{\"at\": \"RR8\", $plan}" pilot-leeds
at_leeds="$at/pilots/$(field id <<<"$ANSWER")"
seen "$LEEDS" "$at_leeds" | waiting
tell POST "$LEADERSHIP" /policy/approvers \
  "{\"approvers\": 1, \"reason\": \"Small trusts have one.\", \"meeting\": $meeting}" one

step 'Airedale declines. Bradford asks first, and its clock stands until it has the answer'
tell POST "$AIREDALE" "$at_airedale/refusal" '{"reason": "The respiratory ward moves house this winter."}' decline
tell POST "$BRADFORD" "$at_bradford/questions" '{"text": "How many hours of a nurse does it take a week?"}' ask
question=$(field id <<<"$ANSWER")
seen "$INNOVATOR" "$at_bradford" | waiting
tell POST "$INNOVATOR" "$at_bradford/questions/$question/answer" '{"text": "Two for every ten patients."}' answer
seen "$BRADFORD" "$at_bradford" | waiting

step 'At Leeds two people must agree, as the policy was when Leeds was asked'
tell POST "$LEEDS" "$at_leeds/approval" "{
    \"conditions\": [{\"text\": \"The ward is told a week before.\", \"dueOn\": \"$(day +7)\"}],
    \"clinicalLead\": \"Consultant in respiratory medicine\", \"startBy\": \"$(day +30)\",
    \"dcb0160\": \"made up 3\", \"dpia\": \"made up 4\"}" approve
terms=$(seen "$SECOND" "$at_leeds" | field version)
refused version-needed POST "$SECOND" "$at_leeds/confirmation" '{}'
SEEN=$terms refused second-person-needed POST "$LEEDS" "$at_leeds/confirmation" '{}'
SEEN=$terms tell POST "$SECOND" "$at_leeds/confirmation" '{}' confirm
tell POST "$LEEDS" "$at_leeds/start" '{}' begin

step 'A reading is put right, with the reason; the history keeps both'
tell POST "$LEEDS" "$at_leeds/readings" '{"measure": "Admissions", "value": 52.5}' reading
refused reading-exists POST "$LEEDS" "$at_leeds/readings" '{"measure": "Admissions", "value": 25.5}'
tell POST "$LEEDS" "$at_leeds/readings/correction" "{
    \"measure\": \"Admissions\", \"takenOn\": \"$TODAY\", \"value\": 25.5, \"reason\": \"Two digits had changed places.\"}" correct

step 'A serious incident suspends the pilot at once. It goes on when the incident is resolved'
tell POST "$LEEDS" "$at_leeds/incidents" '{
    "severity": "SERIOUS", "what": "No warnings were shown for one whole night."}' incident
incident=$(field id <<<"$ANSWER")
seen "$LEEDS" "$at_leeds" | waiting
refused incidents-unresolved POST "$LEEDS" "$at_leeds/resumption" '{"reason": "It works again."}'
tell POST "$LEEDS" "$at_leeds/incidents/$incident/resolution" \
  '{"resolution": "A second server stands by, and the nurse is told when no data come."}' resolve
tell POST "$LEEDS" "$at_leeds/resumption" '{"reason": "The cause is found and gone."}' resume
tell POST "$LEEDS" "$at_leeds/completion" '{
    "findings": "Admissions fell by a sixth; the nurse called two days earlier on average.",
    "recommendation": "ADOPT"}' complete

step 'The safety case is finished: the innovator declares it, and the office finds its condition met'
tell POST "$INNOVATOR" "$at/standards" "{
    \"kind\": \"DCB0129\", \"status\": \"HELD\", \"number\": \"made up 5\", \"issuedOn\": \"$TODAY\"}" dcb0129
tell POST "$OFFICE" "$at/conditions/$safety_case/met" '{"reason": "We have read it."}' met

step 'Leadership defers the decision once, and then sends it on to deployment, on a condition'
tell POST "$LEADERSHIP" "$at/deferral" \
  "{\"reason\": \"We want to hear of the incident first.\", \"meeting\": $meeting}" defer
tell POST "$LEADERSHIP" "$at/evaluation" "{
    \"reason\": \"The findings carry it.\", \"meeting\": $meeting,
    \"conditions\": [{\"text\": \"A year of data is brought to leadership.\", \"dueOn\": \"$(day +365)\"}]}" evaluate

step 'It is put on hold: every clock stands. When it is resumed, Bradford still has the days that it had'
tell POST "$OFFICE" "$at/hold" '{"reason": "The regulator looks at its mark."}' hold
seen "$OFFICE" "$at" | waiting
refused not-in-this-phase POST "$LEEDS" "$at/adoptions" "{\"goLiveOn\": \"$TODAY\"}"
tell POST "$OFFICE" "$at/resumption" '{"reason": "The regulator found nothing."}' go-on
seen "$BRADFORD" "$at_bradford" | waiting

step 'Two trusts adopt it and tell whom it reached. The same period again corrects. What it brought is put right'
neighbourhood=$(must POST "$OFFICE" /neighbourhoods "{
    \"name\": \"Tannery Row of $RUN (made up)\", \"place\": \"Leeds\", \"source\": \"examples/whole-life.sh\"}" row | field id)
tell POST "$LEEDS" "$at/adoptions" "{\"goLiveOn\": \"$TODAY\"}" adopt-leeds
in_leeds="$at/adoptions/$(field id <<<"$ANSWER")"
tell POST "$LEEDS" "$in_leeds/live" '{"sites": ["Respiratory clinic", "Home visits"], "dcb0160": "made up 6"}' live-leeds
tell POST "$LEEDS" "$in_leeds/reach" "{\"from\": \"$TODAY\", \"to\": \"$TODAY\", \"patients\": 112}" reach
tell POST "$LEEDS" "$in_leeds/reach" "{
    \"from\": \"$TODAY\", \"to\": \"$TODAY\", \"patients\": 12, \"neighbourhoods\": [
      {\"neighbourhood\": \"$neighbourhood\", \"patients\": 5}]}" reach-right
benefit='"kind": "STAFF_TIME", "what": "Visits that need not be made", "unit": "visits a week",
    "evidence": "The diary of the nurses, two weeks before and after"'
tell POST "$LEEDS" "$in_leeds/benefits" "{$benefit, \"value\": 90}" benefit
tell PUT "$LEEDS" "$in_leeds/benefits/$(field id <<<"$ANSWER")" "{$benefit, \"value\": 9}" benefit-right
tell POST "$BRADFORD" "$at/adoptions" "{\"goLiveOn\": \"$TODAY\"}" adopt-bradford
in_bradford="$at/adoptions/$(field id <<<"$ANSWER")"
tell POST "$BRADFORD" "$in_bradford/live" '{"sites": ["Community nursing"]}' live-bradford

step 'Two are fewer than half of the trusts. Leadership agrees, for all to see, that two of three named ones will do'
refused criteria-unmet POST "$LEADERSHIP" "$at/scale" "{\"reason\": \"It works.\", \"meeting\": $meeting}"
incidents='{"id": "no-serious-incident", "name": "No serious incident is unresolved",
    "check": {"type": "NO_SERIOUS_INCIDENT"}, "waivedBy": ["LEADERSHIP"]}'
tell POST "$LEADERSHIP" /policy/criteria/SCALE "{
    \"criteria\": [
      {\"id\": \"live-at-two\", \"name\": \"It is live at two of Leeds, Bradford and Airedale\",
       \"check\": {\"type\": \"LIVE_AT\", \"atLeast\": 2,
                 \"organisations\": [\"$leeds\", \"$bradford\", \"$airedale\"]}},
      $incidents],
    \"reason\": \"These three care for most people with COPD.\", \"meeting\": $meeting}" scale-criteria
tell POST "$LEADERSHIP" "$at/scale" "{\"reason\": \"Live where most of them live.\", \"meeting\": $meeting}" scale
tell POST "$LEADERSHIP" /policy/criteria/SCALE "{
    \"criteria\": [
      {\"id\": \"live-at-most-of-region\", \"name\": \"It is live at more than half of the region's trusts\",
       \"check\": {\"type\": \"LIVE_AT_MOST_OF_REGION\"}, \"waivedBy\": [\"LEADERSHIP\"]},
      $incidents],
    \"reason\": \"For others it stays as it was.\", \"meeting\": $meeting}" scale-criteria-back

step 'The innovator agrees, the office publishes, and anybody may see it without signing in'
refused not-agreed-to-publication POST "$OFFICE" "$at/publication" '{}'
tell POST "$INNOVATOR" "$at/publication/agreement" '{}' agree
tell POST "$OFFICE" "$at/publication" '{}' publish
seen "$OFFICE" "$at" >/dev/null # once this shows it, so does the public board
must GET '' '/public/innovations?q=night%20breath'

step 'Another company is invited to work on it, and takes it over'
tell POST "$INNOVATOR" "$at/collaborators" "{\"collaborator\": \"$partner\"}" invite
tell POST "$PARTNER" "$at/evidence" '{
    "kind": "COST_OR_ECONOMIC", "study": "ECONOMIC_MODEL", "reference": "made up 7",
    "title": "What a winter costs (made up)"}' evidence-partner
tell POST "$INNOVATOR" "$at/transfer" \
  "{\"to\": \"$partner\", \"reason\": \"They build it from now on.\"}" offer
tell POST "$PARTNER" "$at/transfer/acceptance" '{}' take

step 'It is retired, and reopened where it had stood'
tell POST "$OFFICE" "$at/retirement" '{"reason": "A newer one does the same."}' retire
tell POST "$OFFICE" "$at/reopening" '{"reason": "The newer one was withdrawn from the market."}' reopen
after=$(field after <<<"$ANSWER")

step 'Where it stands now'
must GET "$LEADERSHIP" "$at?after=$after"

step 'Its history, the newest first'
must GET "$LEADERSHIP" "$at/history?size=200&after=$after" |
  awk '{ gsub(/{"position":/, "\n&"); print }' | grep '^{"position":' |
  while IFS= read -r entry; do
    printf '  %s  %s\n' "$(field occurredOn <<<"$entry")" "$(field sentence <<<"$entry")"
    reason=$(field reason <<<"$entry")
    [[ -z $reason ]] || printf '              because: %s\n' "$reason"
  done
