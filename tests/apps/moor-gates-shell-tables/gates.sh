#!/bin/bash
set -euo pipefail

API="https://${EGNYTE_DOMAIN:?}.egnyte.com/pubapi"

declare -A PATHS=(
  [links]=v1/links
  ["groups"]="v2/groups"
)
declare -A MORE
MORE[bookmarks]=v1/bookmarks
MORE["userinfo"]="v1/userinfo"

get() {
  local status
  status=$(curl --silent --output "$1.json" --write-out '%{http_code}' --header "Authorization: Bearer $EGNYTE_TOKEN" "$API/$2")
  if [ "$status" = 401 ]; then
    echo 'sign in again' >&2
    exit 1
  elif [ "$status" = 429 ]; then
    sleep 60
  fi
}

for name in "${!PATHS[@]}"; do
  get "$name" "${PATHS[$name]}"  #~ GET /pubapi/v1/links handles=specific; GET /pubapi/v2/groups handles=specific
done
get bookmarks "${MORE[bookmarks]}"  #~ GET /pubapi/v1/bookmarks handles=specific
get me "${MORE[userinfo]:-v1/userinfo}"  #~ GET /pubapi/v1/userinfo handles=specific

steps=(v2/events/cursor v1/workflows)
get cursor "${steps[0]}"  #~ GET /pubapi/v2/events/cursor handles=specific
for step in "${PATHS[@]}"; do
  get again "$step"  #~ GET /pubapi/v1/links handles=specific; GET /pubapi/v2/groups handles=specific
done
