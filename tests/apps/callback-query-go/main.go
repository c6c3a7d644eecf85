// Harbor keeps the papers of ships in Egnyte.
package main

import (
	"encoding/json"
	"net/http"
	"net/url"
	"os"

	"example.com/harbor/careful"
)

func arrived(w http.ResponseWriter, r *http.Request) {
	answer, err := http.PostForm("https://"+r.FormValue("domain")+".egnyte.com/puboauth/token", url.Values{
		"client_id":     {os.Getenv("HARBOR_KEY")},
		"client_secret": {os.Getenv("HARBOR_SECRET")},
		"redirect_uri":  {"https://harbor.example.com/arrived"},
		"grant_type":    {"authorization_code"},
		"code":          {r.URL.Query().Get("code")}, //~ EG210
	})
	if err != nil || answer.StatusCode != http.StatusOK {
		http.Error(w, "Egnyte refused", http.StatusBadGateway)
		return
	}
	var token struct {
		AccessToken string `json:"access_token"`
	}
	if err := json.NewDecoder(answer.Body).Decode(&token); err == nil {
		careful.Keep(token.AccessToken)
	}
}

func main() {
	http.HandleFunc("/arrived", arrived)
	http.HandleFunc("/moored", careful.Moored)
	http.ListenAndServe(":8080", nil)
}
