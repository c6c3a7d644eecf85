#!/bin/bash
set -euo pipefail

root="https://${EGNYTE_DOMAIN}.egnyte.com/pubapi/v1"

# The body says that something failed, not that the token is refused.
links() {
  local response
  response=$(curl -s -H "Authorization: Bearer ${EGNYTE_TOKEN}" "$root/links") #~ GET /pubapi/v1/links handles=generic
  if echo "$response" | jq -e 'has("error")' > /dev/null; then #~ EG402; EG403
    echo "no links" >&2
    return 1
  fi
  echo "$response" | jq -r '.ids[]'
}

notes() {
  local response
  response=$(curl -s -H "Authorization: Bearer ${EGNYTE_TOKEN}" "$root/notes") #~ GET /pubapi/v1/notes handles=generic
  if jq -er '.errorMessage' <<< "$response"; then #~ EG402
    return 1
  fi
  echo "$response" | jq -r '.notes[].message'
}

# Without an exit status to ask for, it ends well whatever it selects.
marks() {
  local response
  response=$(curl -s -H "Authorization: Bearer ${EGNYTE_TOKEN}" "$root/bookmarks") #~ GET /pubapi/v1/bookmarks handles=none; EG401
  if echo "$response" | jq -r '.error'; then
    echo "$response"
  fi
}

# So does one that is sure of what it asks.
who() {
  local response
  response=$(curl -s -H "Authorization: Bearer ${EGNYTE_TOKEN}" "$root/userinfo") #~ GET /pubapi/v1/userinfo handles=generic
  if echo "$response" | jq -e 'if type == "object" then has("error") else false end' > /dev/null; then #~ EG402
    return 1
  fi
  echo "$response" | jq -r '.username'
}

links
notes
marks
who
