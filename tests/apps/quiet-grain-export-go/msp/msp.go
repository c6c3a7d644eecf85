// Package msp prints the address at which a reseller signs in.
package msp

import (
	"net/url"
	"os"
)

const login = "https://resellers.egnyte.com/accounts/login/"

// SignIn is the address, as the reseller API wants it.
func SignIn(nfr string) string {
	q := url.Values{"client_id": {os.Getenv("EGNYTE_MSP_KEY")}, "redirect_uri": {login}, "response_type": {"token"}}
	return "https://" + nfr + ".egnyte.com/puboauth/token?" + q.Encode()
}
