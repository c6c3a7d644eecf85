package main

import (
	"log"
	"net/http"
	"net/url"
	"os"

	"moot.example/bundles/oauth"
)

func main() {
	client := oauth.New(os.Getenv("EGNYTE_DOMAIN"))
	http.HandleFunc("/connect", func(w http.ResponseWriter, r *http.Request) {
		state := oauth.NewState(w)
		q := url.Values{}
		q.Set("client_id", os.Getenv("EGNYTE_KEY"))
		q.Set("redirect_uri", oauth.Redirect)
		q.Set("response_type", "code")
		q.Set("scope", "Egnyte.filesystem")
		q.Set("state", state)
		http.Redirect(w, r, client.Host()+"/puboauth/token?"+q.Encode(), http.StatusFound)
	})
	http.HandleFunc("/connected", func(w http.ResponseWriter, r *http.Request) {
		if r.FormValue("error") != "" || !oauth.SameState(r) {
			http.Error(w, "refused", http.StatusForbidden)
			return
		}
		if err := client.Redeem(r.FormValue("code")); err != nil {
			http.Error(w, err.Error(), http.StatusBadGateway)
		}
	})
	http.HandleFunc("/bundles", func(w http.ResponseWriter, r *http.Request) {
		status, body, err := client.Bundles()
		switch {
		case err != nil:
			http.Error(w, err.Error(), http.StatusBadGateway)
		case status == http.StatusUnauthorized:
			http.Redirect(w, r, "/connect", http.StatusFound)
		default:
			w.Write(body)
		}
	})
	log.Fatal(http.ListenAndServe(":8080", nil))
}
