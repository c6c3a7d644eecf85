package main

import (
	"fmt"
	"log"
	"net/http"
	"os"

	"github.com/gorilla/mux"
	"github.com/gorilla/sessions"
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
)

var (
	store            = sessions.NewCookieStore([]byte(os.Getenv("SESSION_KEY")))
	oauthStateString = "voyages-state" //~ EG206

	egnyteOauthConfig = &oauth2.Config{
		RedirectURL:  os.Getenv("APP_URL") + "/callback",
		ClientID:     os.Getenv("EGNYTE_CLIENT_ID"),
		ClientSecret: os.Getenv("EGNYTE_CLIENT_SECRET"),
		Scopes:       []string{"Egnyte.filesystem"},
		Endpoint: oauth2.Endpoint{
			AuthURL:   "https://" + os.Getenv("EGNYTE_DOMAIN") + ".egnyte.com/puboauth/token",
			TokenURL:  "https://" + os.Getenv("EGNYTE_DOMAIN") + ".egnyte.com/puboauth/token",
			AuthStyle: oauth2.AuthStyleInParams,
		},
	}
	googleOauthConfig = &oauth2.Config{
		RedirectURL:  os.Getenv("APP_URL") + "/google/callback",
		ClientID:     os.Getenv("GOOGLE_CLIENT_ID"),
		ClientSecret: os.Getenv("GOOGLE_CLIENT_SECRET"),
		Scopes:       []string{"email"},
		Endpoint:     google.Endpoint,
	}
)

func main() {
	r := mux.NewRouter()
	r.HandleFunc("/login", handleLogin)
	r.HandleFunc("/google", handleGoogle)
	r.HandleFunc("/callback", handleCallback)
	log.Fatal(http.ListenAndServe(":8080", r))
}

func handleLogin(w http.ResponseWriter, r *http.Request) {
	url := egnyteOauthConfig.AuthCodeURL(oauthStateString)
	http.Redirect(w, r, url, http.StatusTemporaryRedirect)
}

func handleGoogle(w http.ResponseWriter, r *http.Request) {
	http.Redirect(w, r, googleOauthConfig.AuthCodeURL(oauthStateString), http.StatusTemporaryRedirect)
}

func handleCallback(w http.ResponseWriter, r *http.Request) {
	if reason := r.FormValue("error"); reason != "" {
		http.Error(w, reason, http.StatusForbidden)
		return
	}
	if r.FormValue("state") != oauthStateString {
		fmt.Println("invalid oauth state")
		http.Redirect(w, r, "/", http.StatusTemporaryRedirect)
		return
	}
	token, err := egnyteOauthConfig.Exchange(r.Context(), r.FormValue("code"))
	if err != nil {
		fmt.Printf("code exchange failed: %s\n", err)
		http.Redirect(w, r, "/", http.StatusTemporaryRedirect)
		return
	}
	session, _ := store.Get(r, "voyages")
	session.Values["connected"] = token.Valid()
	session.Save(r, w)
	http.Redirect(w, r, "/", http.StatusFound)
}
