#!/bin/bash
set -euo pipefail
HUB=https://api.openconnectors.us2.ext.hana.ondemand.com/elements/api-v2
AUTH="Authorization: User $SAP_USER, Organization $SAP_ORGANIZATION"

curl -sf -X POST "$HUB/instances" -H "$AUTH" -H 'Content-Type: application/json' -d '{"element":{"key":"egnyte"},"providerData":{"code":"'"$CODE"'"},"configuration":{"oauth.callback.url":"http://yards.example.com/back","oauth.api.key":"'"$KEY"'","oauth.api.secret":"'"$SECRET"'","subdomain":"yards"},"name":"yards"}' #~ EG213
curl -sf -X POST "$HUB/instances" -H "$AUTH" -H 'Content-Type: application/json' -d '{"element":{"key":"egnyte"},"providerData":{"code":"'"$CODE"'"},"configuration":{"oauth.callback.url":"https://yards.example.com/back","oauth.api.key":"'"$KEY"'","oauth.api.secret":"'"$SECRET"'"},"name":"yards"}' #~ EG213
curl -sf -X POST "$HUB/instances" -H "$AUTH" -H 'Content-Type: application/json' -d '{"element":{"key":"egnyte"},"providerData":{"code":"'"$CODE"'"},"configuration":{"oauth.callback.url":"https://yards.example.com/back","oauth.api.key":"'"$KEY"'","oauth.api.secret":"'"$SECRET"'","subdomain":"yards"},"name":"yards"}'
# That of another vendor is none of Egnyte's business.
curl -sf -X POST "$HUB/instances" -H "$AUTH" -H 'Content-Type: application/json' -d '{"element":{"key":"box"},"configuration":{"oauth.callback.url":"http://yards.example.com/box"},"name":"boxes"}'
# What stands in a file is not known.
curl -sf -X POST "$HUB/instances" -H "$AUTH" -H 'Content-Type: application/json' -d @instance.json
