package main

import (
	"context"
	"crypto/rand"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"os"
	"time"

	"github.com/gorilla/mux"
	"golang.org/x/oauth2"
)

var (
	egnyteOauthConfig = &oauth2.Config{
		RedirectURL:  "https://routes.gorge.example/callback",
		ClientID:     os.Getenv("EGNYTE_CLIENT_ID"),
		ClientSecret: os.Getenv("EGNYTE_CLIENT_SECRET"),
		Scopes:       []string{"Egnyte.filesystem"},
		Endpoint: oauth2.Endpoint{
			AuthURL:   "https://" + os.Getenv("EGNYTE_DOMAIN") + ".egnyte.com/puboauth/token",
			TokenURL:  "https://" + os.Getenv("EGNYTE_DOMAIN") + ".egnyte.com/puboauth/token",
			AuthStyle: oauth2.AuthStyleInParams,
		},
	}
	mapsOauthConfig = &oauth2.Config{
		RedirectURL: "https://routes.gorge.example/maps/callback",
		ClientID:    os.Getenv("MAPS_CLIENT_ID"),
		Endpoint:    oauth2.Endpoint{AuthURL: "https://id.maps.example/authorize", TokenURL: "https://id.maps.example/token"},
	}
	// Some random string, random for each request
	oauthStateString = "random" //~ EG206
	httpClient       = &http.Client{Timeout: 30 * time.Second}
	egnyteToken      *oauth2.Token
)

func main() {
	r := mux.NewRouter()
	r.HandleFunc("/login", handleEgnyteLogin)
	r.HandleFunc("/callback", handleEgnyteCallback)
	r.HandleFunc("/maps/login", handleMapsLogin)
	r.HandleFunc("/routes", handleRoutes)
	log.Fatal(http.ListenAndServe(":8080", r))
}

func handleEgnyteLogin(w http.ResponseWriter, r *http.Request) {
	url := egnyteOauthConfig.AuthCodeURL(oauthStateString)
	http.Redirect(w, r, url, http.StatusTemporaryRedirect)
}

func generateStateOauthCookie(w http.ResponseWriter) string {
	b := make([]byte, 16)
	rand.Read(b)
	state := base64.URLEncoding.EncodeToString(b)
	http.SetCookie(w, &http.Cookie{Name: "oauthstate", Value: state, HttpOnly: true, Secure: true})
	return state
}

func handleMapsLogin(w http.ResponseWriter, r *http.Request) {
	http.Redirect(w, r, mapsOauthConfig.AuthCodeURL(generateStateOauthCookie(w)), http.StatusTemporaryRedirect)
}

func handleEgnyteCallback(w http.ResponseWriter, r *http.Request) {
	if e := r.FormValue("error"); e != "" {
		http.Error(w, "Egnyte was not connected: "+e, http.StatusForbidden)
		return
	}
	if r.FormValue("state") != oauthStateString {
		log.Println("invalid oauth state")
		http.Redirect(w, r, "/", http.StatusTemporaryRedirect)
		return
	}
	token, err := egnyteOauthConfig.Exchange(context.Background(), r.FormValue("code"))
	if err != nil {
		http.Error(w, "code exchange failed", http.StatusBadGateway)
		return
	}
	egnyteToken = token
	http.Redirect(w, r, "/routes", http.StatusTemporaryRedirect)
}

func handleRoutes(w http.ResponseWriter, r *http.Request) {
	req, _ := http.NewRequest("GET", fmt.Sprintf("https://%s.egnyte.com/pubapi/v1/fs/Shared/Routes", os.Getenv("EGNYTE_DOMAIN")), nil) //~ GET /pubapi/v1/fs/{path} handles=specific
	req.Header.Set("Authorization", "Bearer "+egnyteToken.AccessToken)
	resp, err := httpClient.Do(req)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	defer resp.Body.Close()
	switch resp.StatusCode {
	case http.StatusOK:
	case http.StatusUnauthorized:
		http.Redirect(w, r, "/login", http.StatusTemporaryRedirect)
		return
	case http.StatusTooManyRequests:
		w.Header().Set("Retry-After", resp.Header.Get("Retry-After"))
		http.Error(w, "slow down", http.StatusServiceUnavailable)
		return
	default:
		http.Error(w, resp.Status, http.StatusBadGateway)
		return
	}
	var listing map[string]any
	json.NewDecoder(resp.Body).Decode(&listing)
	json.NewEncoder(w).Encode(listing)
}
