package main

import (
	"context"
	"crypto/subtle"
	"fmt"
	"log"
	"net/http"
	"os"

	"golang.org/x/oauth2"
)

func config(style oauth2.AuthStyle) *oauth2.Config {
	host := fmt.Sprintf("https://%s.egnyte.com", os.Getenv("EGNYTE_DOMAIN"))
	return &oauth2.Config{
		ClientID:     os.Getenv("EGNYTE_CLIENT_ID"),
		ClientSecret: os.Getenv("EGNYTE_CLIENT_SECRET"),
		RedirectURL:  "https://permits.example.com/egnyte/callback",
		Scopes:       []string{"Egnyte.filesystem"},
		Endpoint: oauth2.Endpoint{
			AuthURL:   host + "/puboauth/token",
			TokenURL:  host + "/puboauth/token",
			AuthStyle: style,
		},
	}
}

func main() {
	inspectors := config(oauth2.AuthStyleInHeader) //~ EG209
	owners := config(oauth2.AuthStyleInParams)
	http.HandleFunc("/connect", func(w http.ResponseWriter, r *http.Request) {
		state := remember(w)
		http.Redirect(w, r, inspectors.AuthCodeURL(state), http.StatusFound)
	})
	http.HandleFunc("/egnyte/callback", func(w http.ResponseWriter, r *http.Request) {
		if denied := r.FormValue("error"); denied != "" {
			http.Error(w, "the sign-in was refused", http.StatusForbidden)
			return
		}
		if subtle.ConstantTimeCompare([]byte(r.FormValue("state")), []byte(remembered(r))) != 1 {
			http.Error(w, "unknown state", http.StatusForbidden)
			return
		}
		conf := inspectors
		if r.FormValue("as") == "owner" {
			conf = owners
		}
		token, err := conf.Exchange(context.Background(), r.FormValue("code"))
		if err != nil {
			http.Error(w, "the sign-in failed", http.StatusBadGateway)
			return
		}
		keep(r, token)
	})
	log.Fatal(http.ListenAndServe(":8080", nil))
}
