#!/usr/bin/env bash
set -euo pipefail

BASE="https://${EGNYTE_DOMAIN}.egnyte.com"

token() {
  form=(-d grant_type=password -d client_id="$EGNYTE_KEY" -d username="$EGNYTE_USER" -d password="$EGNYTE_PASSWORD" -d scope=Egnyte.filesystem)
  curl -sS --fail "${form[@]}" "$BASE/puboauth/token" | jq -r .access_token #~ EG308
}

for kiosk in $(cat kiosks.txt); do
  bearer=$(token)
  code=$(curl -sS -o "out/$kiosk.json" -w '%{http_code}' -H "Authorization: Bearer $bearer" "$BASE/pubapi/v1/fs/Shared/Kiosks/$kiosk") #~ GET /pubapi/v1/fs/{path}
  if [ "$code" = 401 ]; then
    echo "sign in again" >&2
    exit 1
  fi
done
