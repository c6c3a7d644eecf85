#!/usr/bin/env bash

# ask: whatever curl takes, with the ferry's token.
ask() {
    curl --silent --show-error \
        -H "Authorization: Bearer ${EGNYTE_TOKEN}" \
        "$@"  #~^^ EG401; EG403
}

# The harbour's own weighbridge is asked the same way and is no business of Egnyte's.
weigh() {
    curl --silent -H "X-Bridge: ${BRIDGE_KEY}" "$@"
}
