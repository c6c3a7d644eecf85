#!/bin/sh
# The same with curl's own command.
TOKEN=$(cat)
BASE="https://$1.egnyte.com/pubapi/v1"

curl -sSf -H 'Accept: application/json' -H "Authorization: OAuth $TOKEN" "$BASE/search?query=plan" || exit 1 #~ GET /pubapi/v1/search; EG307
curl -sSf -H 'Accept: application/json' -H "Authorization: Bearer $TOKEN" "$BASE/events" || exit 1 #~ GET /pubapi/v1/events
curl -sSf -H "Authorization: Token $TOKEN" "https://api.elsewhere.example/v1/me" || exit 1
