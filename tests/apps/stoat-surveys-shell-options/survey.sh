#!/bin/bash
# Copies what a survey found into the shared folders.
set -euo pipefail

API="https://${EGNYTE_DOMAIN:?}.egnyte.com/pubapi/v1"

send() {
  local status
  status=$(curl --silent --output answer.json --write-out '%{http_code}' --request "$1" --header "Authorization: Bearer $EGNYTE_TOKEN" "$2")
  case "$status" in
    401) echo 'sign in again' >&2; exit 1 ;;
    403|429) sleep 60 ;;
  esac
}

# Options in any order.
api() {
  local method=GET path='' query=''
  while [[ $# -gt 0 ]]; do
    case "$1" in
      -X|--method) method="$2"; shift 2 ;;
      --query=*) query="?${1#--query=}"; shift ;;
      -*) echo "unknown option $1" >&2; return 2 ;;
      *) path="$1"; shift ;;
    esac
  done
  send "$method" "$API/$path$query"
}

api links  #~ GET /pubapi/v1/links handles=specific
api --method DELETE "links/$1"  #~ DELETE /pubapi/v1/links/{link_id} handles=specific
api bookmarks -X POST  #~ POST /pubapi/v1/bookmarks handles=specific
api --query=count=5 userinfo  #~ GET /pubapi/v1/userinfo handles=specific

link=$(jq -r .id links.json)
api -X DELETE "links/$link"  #~ DELETE /pubapi/v1/links/{link_id} handles=specific

# A verb in front, or as an option.
ask() {
  local verb=GET
  case "$1" in
    -X) verb=$2; shift 2 ;;
    GET|POST|DELETE) verb=$1; shift ;;
  esac
  send "$verb" "$API/$1"
}

ask userinfo  #~ GET /pubapi/v1/userinfo handles=specific
ask GET bookmarks  #~ GET /pubapi/v1/bookmarks handles=specific
ask -X DELETE "links/$2"  #~ DELETE /pubapi/v1/links/{link_id} handles=specific

fetch() {
  local method=GET OPTIND option
  while getopts ":X:v" option; do
    case $option in
      X) method=$OPTARG ;;
      v) set -x ;;
      *) return 2 ;;
    esac
  done
  shift "$((OPTIND - 1))"
  send "$method" "$API/fs/Shared/$1"  #~ GET /pubapi/v1/fs/{path} handles=specific; DELETE /pubapi/v1/fs/{path} handles=specific
}

fetch report.pdf
fetch -v -X DELETE "$3"
