#!/bin/bash
eg() {
  local status
  status=$(curl -s -o out.json -w '%{http_code}' -X "${METHOD:-GET}" -H "Authorization: Bearer $TOKEN" "https://$EGNYTE_DOMAIN.egnyte.com/pubapi/${VERSION:-v1}/$1")
  case "$status" in
    401) echo 'sign in again' >&2; exit 1 ;;
    429) sleep 60 ;;
  esac
}

eg links #~ GET /pubapi/v1/links handles=specific
VERSION=v2 eg users #~ GET /pubapi/v2/users handles=specific
METHOD=DELETE eg "links/$1" #~ DELETE /pubapi/v1/links/{link_id} handles=specific
# What was set for one call is as before in the next.
eg bookmarks #~ GET /pubapi/v1/bookmarks handles=specific
VERSION=v2
eg groups #~ GET /pubapi/v2/groups handles=specific
