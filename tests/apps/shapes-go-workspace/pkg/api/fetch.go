package api

import (
	"net/http"
	"path"
)

const (
	scheme  = "https://"
	host    = "holm.egnyte.com" //~ EG501
	version = "pubapi/v1"
	links   = "links"
)

// The addresses, put together where a package is made ready.
var (
	Links  = scheme + path.Join(host, version, links)
	WhoAmI = scheme + path.Join(host, version, "userinfo")
)

// Fetch asks for what is at an address.
func Fetch(method, address, token string) (*http.Response, error) {
	req, err := http.NewRequest(method, address, nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Bearer "+token)
	return http.DefaultClient.Do(req)
}
