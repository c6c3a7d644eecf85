#!/bin/bash
BASE="https://$EGNYTE_DOMAIN.egnyte.com/pubapi/v1"
ask() {
  local status
  status=$(curl --silent --output answer.json --write-out '%{http_code}' --header "Authorization: Bearer $EGNYTE_TOKEN" "$1")
  if [ "$status" = 401 ]; then
    echo 'sign in again' >&2
    exit 1
  elif [ "$status" = 429 ]; then
    sleep 60
  fi
}
ask "${BASE%/v1}/v2/groups" #~ GET /pubapi/v2/groups handles=specific
ask "${BASE/v1/v2}/users" #~ GET /pubapi/v2/users handles=specific
NAME=v1/links
ask "${BASE%/v1}/v1/${NAME#v1/}" #~ GET /pubapi/v1/links handles=specific

fetch() {
  local method=GET OPTIND opt
  while getopts "X:" opt; do
    case $opt in X) method=$OPTARG ;; esac
  done
  shift $((OPTIND - 1))
  curl --fail --request "$method" --header "Authorization: Bearer $EGNYTE_TOKEN" "$BASE/$1" || exit 1 #~ EG402; EG403
}
fetch -X DELETE links/7 #~ DELETE /pubapi/v1/links/{link_id}
