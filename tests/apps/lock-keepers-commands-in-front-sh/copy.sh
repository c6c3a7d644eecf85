#!/bin/bash
set -euo pipefail
CURL=/usr/bin/curl
QUIET="curl --silent --fail"
API="https://$EGNYTE_DOMAIN.egnyte.com/pubapi"
AUTH="Authorization: Bearer $EGNYTE_TOKEN"

timeout -k 5 30 curl -f -H "$AUTH" "$API/v1/events/cursor" #~ GET /pubapi/v1/events/cursor
sudo -u keeper -E curl -f -H "$AUTH" "$API/v1/links" #~ GET /pubapi/v1/links
env TZ=UTC nice -n 10 curl -f -H "$AUTH" "$API/v1/bookmarks" #~ GET /pubapi/v1/bookmarks
cat ids | xargs -r -n1 -I{} curl -f -X DELETE -H "$AUTH" "$API/v1/links/{}" #~ DELETE /pubapi/v1/links/{link_id}
"$CURL" -f -H "$AUTH" "$API/v1/tasks" #~ GET /pubapi/v1/tasks
$QUIET -H "$AUTH" "$API/v1/userinfo" #~ GET /pubapi/v1/userinfo
curl -f -H "$AUTH" -T gates.csv "$API/v1/fs-content/Shared/gates.csv" #~ PUT /pubapi/v1/fs-content/{path}
printf -v address '%s/v1/notes' "$API"
curl -f -H "$AUTH" "$address" #~ GET /pubapi/v1/notes
for kind in {webhooks,workflows}; do
  curl -f -H "$AUTH" "$API/v1/$kind" #~ GET /pubapi/v1/webhooks; GET /pubapi/v1/workflows
done

# Nothing is sent by asking where a command is, or by a line that is printed.
command -v curl >/dev/null
xargs -I{} echo "$API/v1/perms/{}" <ids
