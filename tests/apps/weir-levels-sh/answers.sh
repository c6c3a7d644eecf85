# A field of an answer, without other programs.
part() {
  local pattern="\"$1\" *: *\"([^\"]*)\""
  if [[ $2 =~ $pattern ]]; then
    echo "${BASH_REMATCH[1]}"
  fi
}

refused() {
  local text
  text=$(part errorMessage "$1")
  if [[ -n $text ]]; then
    echo "Egnyte says: $text" >&2
    exit 1
  fi
}
