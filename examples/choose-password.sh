#!/usr/bin/env bash
# Trades the administrator's one-time password for the one in ADMINISTRATOR_PASSWORD.
set -euo pipefail
: "${PIPELINE:=http://localhost:8080}" "${ADMINISTRATOR:=administrator@localhost}"
: "${ADMINISTRATOR_PASSWORD:?Set it to the password that you choose: 12 characters or more}"

curl --silent --show-error --fail-with-body \
  --user "$ADMINISTRATOR:${1:?Give the one-time password that ./run printed}" \
  --header 'Content-Type: application/json' \
  --data "{\"newPassword\": \"$ADMINISTRATOR_PASSWORD\"}" \
  "$PIPELINE/api/v1/password"
echo "Done. From now on $ADMINISTRATOR signs in with the password you chose."
