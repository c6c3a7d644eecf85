package main

import (
	"crypto/rand"
	"encoding/base64"
	"log"
	"net/http"
	"os"

	"golang.org/x/oauth2"
)

var (
	egnyte = config("https://" + os.Getenv("EGNYTE_DOMAIN") + ".egnyte.com/puboauth/token")
	tokens = map[string]*oauth2.Token{}
)

func config(endpoint string) *oauth2.Config {
	return &oauth2.Config{
		ClientID:     os.Getenv("EGNYTE_KEY"),
		ClientSecret: os.Getenv("EGNYTE_SECRET"),
		RedirectURL:  "https://tollhouse.example.com/back",
		Scopes:       []string{"Egnyte.filesystem"},
		Endpoint:     oauth2.Endpoint{AuthURL: endpoint, TokenURL: endpoint, AuthStyle: oauth2.AuthStyleInParams},
	}
}

func random() string {
	raw := make([]byte, 18)
	if _, err := rand.Read(raw); err != nil {
		log.Panic(err)
	}
	return base64.RawURLEncoding.EncodeToString(raw)
}

func connect(w http.ResponseWriter, r *http.Request) {
	visit := random()
	http.SetCookie(w, &http.Cookie{Name: "visit", Value: visit, HttpOnly: true, Secure: true})
	http.Redirect(w, r, egnyte.AuthCodeURL(visit), http.StatusFound)
}

// The cookie tells who comes back, and nobody looks whether that is who left.
func back(w http.ResponseWriter, r *http.Request) {
	visit, err := r.Cookie("visit")
	if err != nil || r.FormValue("error") != "" {
		http.Error(w, "Egnyte was not connected", http.StatusForbidden)
		return
	}
	token, err := egnyte.Exchange(r.Context(), r.FormValue("code")) //~ EG206
	if err != nil {
		http.Error(w, "Egnyte was not connected", http.StatusBadGateway)
		return
	}
	tokens[visit.Value] = token
	http.Redirect(w, r, "/", http.StatusFound)
}

func tolls(w http.ResponseWriter, r *http.Request) {
	visit, err := r.Cookie("visit")
	if err != nil || tokens[visit.Value] == nil {
		http.Redirect(w, r, "/connect", http.StatusFound)
		return
	}
	req, err := http.NewRequest(http.MethodGet, "https://"+os.Getenv("EGNYTE_DOMAIN")+".egnyte.com/pubapi/v1/fs/Shared/Tolls", nil) //~ GET /pubapi/v1/fs/{path} handles=specific
	if err != nil {
		http.Error(w, "tolls", http.StatusInternalServerError)
		return
	}
	req.Header.Set("Authorization", "Bearer "+tokens[visit.Value].AccessToken)
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		http.Error(w, "tolls", http.StatusBadGateway)
		return
	}
	defer resp.Body.Close()
	switch {
	case resp.StatusCode == http.StatusUnauthorized:
		http.Redirect(w, r, "/connect", http.StatusFound)
	case resp.Header.Get("Retry-After") != "":
		w.Header().Set("Retry-After", resp.Header.Get("Retry-After"))
		w.WriteHeader(http.StatusServiceUnavailable)
	default:
		w.WriteHeader(resp.StatusCode)
	}
}

func main() {
	http.HandleFunc("/connect", connect)
	http.HandleFunc("/back", back)
	http.HandleFunc("/", tolls)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
