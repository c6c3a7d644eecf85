package main

import (
	"net/http"
	"net/url"
	"os"
	"strings"
)

var scopes = []string{
	"Egnyte.filesystem",
	"Egnyte.permissions",
}

func connect(w http.ResponseWriter, r *http.Request) {
	q := url.Values{}
	q.Set("client_id", os.Getenv("EGNYTE_KEY"))
	q.Set("redirect_uri", "http://vault.example.com/back")
	q.Set("response_type", "code")
	q.Set("scope", strings.Join(scopes, ","))
	q.Set("state", newState(w))
	http.Redirect(w, r, "https://"+r.FormValue("domain")+".egnyte.com/puboauth/token?"+q.Encode(), http.StatusFound)
}

func permissions(domain, token string) (*http.Response, error) {
	req, err := http.NewRequest("GET", "http://"+domain+".egnyte.com/pubapi/v2/perms/Shared", nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Bearer "+token)
	return http.DefaultClient.Do(req)
}

func main() {
	http.HandleFunc("/connect", connect)
	_ = http.ListenAndServe(":8080", nil)
}
