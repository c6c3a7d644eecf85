#!/usr/bin/env bash
usage() {
  cat <<EOF
usage: $0 <folder>
  lists a folder: curl -H "Authorization: Bearer <token>" https://$DOMAIN.egnyte.com/pubapi/v1/fs/Shared
EOF
}
URL="https://$EGNYTE_DOMAIN.egnyte.com/pubapi/v1/links"
log_info() { echo "[info] $*" >&2; }
log_info "would call $URL"
[ -n "$1" ] || usage
xdg-open "https://$EGNYTE_DOMAIN.egnyte.com/app/index.do"
: "${EGNYTE_TOKEN:?set it first}"
