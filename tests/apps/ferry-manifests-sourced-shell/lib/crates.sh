#!/usr/bin/env bash
# Functions alone: whoever sources this has sourced ask.sh before.

crate_folder() {
    ask -X POST \
        -H "Content-Type: application/json" \
        -d '{"action": "add_folder"}' \
        "${EGNYTE}/pubapi/v1/fs/Shared/Ferry/$1"  #~^^^ POST /pubapi/v1/fs/{path}
}

crate_share() {
    local answer
    answer="$(ask "${CURL_EXTRA:-}" -X POST -d "{\"path\": \"$1\", \"type\": \"folder\"}" "${EGNYTE}/pubapi/v1/links")"  #~ POST /pubapi/v1/links
    printf '%s\n' "${answer}"
}

crate_listed() {
    [ $# -lt 1 ] && printf 'which crate?\n' && return 1
    ask "${EGNYTE}/pubapi/v1/fs/Shared/Ferry/$1"  #~ GET /pubapi/v1/fs/{path}
}

crate_weighed() {
    weigh -X POST -d "crate=$1" "https://bridge.harbour.example/v1/loads"
}
