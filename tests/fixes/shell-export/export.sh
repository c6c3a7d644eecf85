#!/bin/sh
# Exports the users once a night.
set -e
TOKEN=$(curl -s -X POST "https://$EGNYTE_DOMAIN.egnyte.com/puboauth/token" \
  -d "grant_type=password&client_id=$KEY&username=$NAME&password=$PASSWORD&scope=Egnyte.user,Egnyte.group" | jq -r .access_token)
curl -s -H "Authorization: Bearer $TOKEN" "http://$EGNYTE_DOMAIN.egnyte.com/pubapi/v2/users" > users.json
curl -s -H "Authorization: Bearer $TOKEN" "https://$EGNYTE_DOMAIN.egnyte.com/pubapi/v2/groups" > groups.json
