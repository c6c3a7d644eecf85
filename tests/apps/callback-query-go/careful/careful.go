// Package careful asks what the harbor master said before it takes the code.
package careful

import (
	"encoding/json"
	"net/http"
	"net/url"
	"os"
)

var kept string

// Keep holds the token as long as the process runs.
func Keep(token string) { kept = token }

// Moored is where Egnyte sends the browser back to.
func Moored(w http.ResponseWriter, r *http.Request) {
	query := r.URL.Query()
	if query.Get("error") != "" {
		http.Redirect(w, r, "/?refused", http.StatusFound)
		return
	}
	answer, err := http.PostForm("https://"+query.Get("domain")+".egnyte.com/puboauth/token", url.Values{
		"client_id":     {os.Getenv("HARBOR_KEY")},
		"client_secret": {os.Getenv("HARBOR_SECRET")},
		"redirect_uri":  {"https://harbor.example.com/moored"},
		"grant_type":    {"authorization_code"},
		"code":          {query.Get("code")},
	})
	if err != nil || answer.StatusCode != http.StatusOK {
		http.Error(w, "Egnyte refused", http.StatusBadGateway)
		return
	}
	var token struct {
		AccessToken string `json:"access_token"`
	}
	if err := json.NewDecoder(answer.Body).Decode(&token); err == nil {
		Keep(token.AccessToken)
	}
}
