package vault

import (
	"encoding/json"
	"net/http"
	"net/url"
	"os"
	"strings"
	"sync"
)

// Grant is what Egnyte answers to a token request.
type Grant struct {
	AccessToken string `json:"access_token"`
	TokenType   string `json:"token_type"`
}

// Header writes the grant as its header: the answer says "bearer".
func (g Grant) Header() string {
	kind := g.TokenType
	if kind == "" || strings.EqualFold(kind, "bearer") {
		kind = "Bearer"
	}
	return kind + " " + g.AccessToken
}

var (
	once  sync.Once
	grant Grant
	fault error
)

// Current is the grant of this run, asked for once.
func Current(domain string) (Grant, error) {
	once.Do(func() {
		form := url.Values{
			"grant_type":    {"authorization_code"},
			"client_id":     {os.Getenv("EGNYTE_KEY")},
			"client_secret": {os.Getenv("EGNYTE_SECRET")},
			"redirect_uri":  {"https://apiary.example.com/back"},
			"code":          {os.Getenv("EGNYTE_CODE")},
			"scope":         {"Egnyte.filesystem"},
		}
		var answer *http.Response
		answer, fault = http.PostForm("https://"+domain+".egnyte.com/puboauth/token", form)
		if fault != nil {
			return
		}
		defer answer.Body.Close()
		fault = json.NewDecoder(answer.Body).Decode(&grant)
	})
	return grant, fault
}
