# shellcheck shell=bash

read_token() {
  if [[ $(uname) == Darwin ]]; then
    security find-generic-password -a "$1" -s egnyte-report -w
  else
    secret-tool lookup service egnyte-report domain "$1"
  fi
}

write_token() {
  if [[ $(uname) == Darwin ]]; then
    security add-generic-password -U -a "$1" -s egnyte-report -w "$2"
  else
    printf '%s' "$2" | secret-tool store --label "Egnyte ($1)" service egnyte-report domain "$1"
  fi
}

# api DOMAIN TOKEN PATH
api() {
  local domain=$1 token=$2 path=$3 out status try
  out=$(mktemp)
  trap 'rm -f "$out"' RETURN
  for try in 1 2 3 4; do
    status=$(curl --silent --show-error --output "$out" --write-out '%{http_code}' \
      --header "Authorization: Bearer ${token}" \
      "https://${domain}.egnyte.com/pubapi/v1/${path}")
    if [[ $status == 200 ]]; then
      cat "$out"
      return 0
    elif [[ $status == 401 ]]; then
      echo "not authorized, trying again" >&2 #~ EG404
      sleep 2
    elif [[ $status == 429 ]]; then
      sleep $((try * 5))
    else
      echo "Egnyte answered $status" >&2
      return 1
    fi
  done
  echo "Egnyte is too busy" >&2
  return 75
}
