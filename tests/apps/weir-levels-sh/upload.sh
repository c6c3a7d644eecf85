#!/usr/bin/env bash
# Sends the day's water levels of all weirs.
set -u

HOST="https://${EGNYTE_DOMAIN}.egnyte.com/pubapi"
. "$(dirname "$0")/answers.sh"

today=$(date +%F)
reply=$(curl -s -X POST -H "Authorization: Bearer $EGNYTE_TOKEN" --data-binary @"levels/$today.csv" "$HOST/v1/fs-content/Shared/Weirs/$today.csv") #~ POST /pubapi/v1/fs-content/{path} handles=generic; EG402; EG403
refused "$reply"
echo "kept as $(part entry_id "$reply")"

folder=$(curl -s -H "Authorization: Bearer $EGNYTE_TOKEN" "$HOST/v1/fs/Shared/Weirs") #~ GET /pubapi/v1/fs/{path} handles=generic; EG402
fault=$(echo "$folder" | grep -o '"errorMessage":"[^"]*"' | cut -d'"' -f4)
if [ -n "$fault" ]; then
  echo "$fault" >&2
  exit 1
fi

links=$(curl -s -H "Authorization: Bearer $EGNYTE_TOKEN" "$HOST/v2/links") #~ GET /pubapi/v2/links handles=none; EG401
echo "$links" | grep -o '"id":"[^"]*"' | wc -l
