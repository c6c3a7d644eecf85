# Shared by the nightly jobs.
api() {
  local method="$1" path="$2"
  shift 2
  curl -s -X "$method" -H "Authorization: Bearer $TOKEN" "$API$path" "$@"  #~ EG401; EG403
}
