#!/usr/bin/env bash
set -euo pipefail
LIB="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/lib"
EGNYTE="https://${EGNYTE_DOMAIN}.egnyte.com"
. "${LIB}/ask.sh"
. "${LIB}/crates.sh"

crate_folder "$1"
crate_share "/Shared/Ferry/$1"
crate_listed "$1"
crate_weighed "$1"
