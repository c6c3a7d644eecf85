#!/bin/sh
# Keeps the beds of a farm in step with the links of its Egnyte domain.

BASE_URI="https://${EGNYTE_DOMAIN}.egnyte.com/pubapi"
query=''
answer=''

# The one place that sends: the line that a caller left in query, with the token.
send_query() {
	query="${query} -w '\n%{http_code}' -H 'Authorization: Bearer ${EGNYTE_TOKEN}'"
	answer=$(eval $query)
	status=$(echo "${answer}" | tail -n 1)
	if [ "${status}" = "401" ]; then
		echo "$1: the token is refused, sign in again" >&2
		exit 1
	elif [ "${status}" = "429" ]; then
		sleep 5
	fi
}

list_beds() {
	query='curl -s -L -X GET '${BASE_URI}/v1/links #~ GET /pubapi/v1/links handles=specific
	send_query "list_beds"
}

# param: $1=id of the bed
remove_bed() {
	query="curl -s -L -X DELETE '${BASE_URI}/v1/links/$1'" #~ DELETE /pubapi/v1/links/{link_id} handles=specific
	send_query "remove_bed" $@
}

# params: $1=path, $2=text
add_note() {
	local json_data="'{\"path\": \"$1\", \"body\": \"$2\"}'"
	query="curl -s -L -XPOST ${BASE_URI}/v1/notes"
	query="${query} -H 'Content-Type: application/json' --data-raw ${json_data}" #~ POST /pubapi/v1/notes handles=specific
	send_query "add_note" $@
}

# What is searched for is part of the address.
find_bed() {
	local find="curl -s -G $EXTRA '${BASE_URI}/v1/search' $MORE -d 'query=$1' -d 'count=5' -w '%{http_code}' -o found.json" #~ GET /pubapi/v1/search handles=specific
	case "$(eval $find)" in
		401) echo "sign in again" >&2 ;;
		429) sleep 5 ;;
	esac
}

# param: $1=code of the sign-in
exchange() {
	local form="-d 'client_id=$EGNYTE_KEY' -d 'client_secret=$EGNYTE_SECRET' -d 'grant_type=authorization_code'"
	form="$form -d 'redirect_uri=https://beds.example.com/back' -d 'code=$1'"
	local ask="curl -s -X POST 'https://${EGNYTE_DOMAIN}.egnyte.com/puboauth/token' $form"
	EGNYTE_TOKEN=$(eval "$ask" | jq -r .access_token)
}

who_am_i() {
	local whole="curl -s ${BASE_URI}/v1/userinfo"
	whole="$whole -w %{http_code} -o /dev/null" #~ GET /pubapi/v1/userinfo handles=specific
	local said
	said=$($whole)
	case "$said" in
		401) echo "sign in again" >&2 ;;
		429) sleep 5 ;;
	esac
}

[ -n "$1" ] && exchange "$1"
list_beds
find_bed "north"
for bed in $(cat removed.txt); do
	remove_bed "$bed"
done
add_note "/Shared/Beds" "in step"
who_am_i
