#!/bin/sh
base=https://acme.egnyte.com/pubapi

# egnyte-scopes: audit  #~ EG107
links() {
  curl "$base/v1/links" #~ GET /pubapi/v1/links
  curl -X POST "$base/v1/audit/logins" #~ POST /pubapi/v1/audit/logins
}

links
