#!/bin/bash
YELLOW='\033[0;33m'
NC='\033[0m' # no colour

state=$(openssl rand -hex 16)
echo "Open this address:"
echo -e "${YELLOW}https://${EGNYTE_DOMAIN}.egnyte.com/puboauth/token?client_id=${CLIENT_ID}&response_type=code&redirect_uri=https://lamps.example/back&state=${state}&scope=Egnyte.filesystem%20Egnyte.link${NC}"
read -r -p "The address you came back to: " back
case "$back" in
  *"error="*) echo "refused" >&2; exit 1 ;;
  *"state=$state"*) ;;
  *) exit 1 ;;
esac
