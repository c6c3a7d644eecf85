#!/bin/sh
# Moves files out of Egnyte's export folder into a bucket.
HOST="https://files.example.com"
curl -fsS -H "Authorization: Bearer $STORE_TOKEN" "$HOST/pubapi/v1/userinfo" || exit 1
curl -s -X POST "https://login.example.com/oauth/token" -d "grant_type=password" -d "scope=files,links" -d "username=$USER"
cat <<'TEXT'
curl -s https://acme.egnyte.com/pubapi/v1/links
TEXT
grep -q "don't" notes.txt && echo "https://acme.egnyte.com/pubapi/v1/fs is where they were"
echo "never closed
curl "$HOST/rest
