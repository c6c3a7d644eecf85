// Hands the closing binder of a case to the client's Egnyte.
package main

import (
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"net/url"
	"os"
	"strings"

	"github.com/gorilla/mux"
)

const redirect = "https://closing.example.com/egnyte/back"

func main() {
	r := mux.NewRouter()
	r.HandleFunc("/egnyte/start", start).Methods("GET")
	r.HandleFunc("/egnyte/back", back).Methods("GET")
	log.Fatal(http.ListenAndServe(":8080", r))
}

func start(w http.ResponseWriter, r *http.Request) {
	raw := make([]byte, 16)
	rand.Read(raw)
	state := hex.EncodeToString(raw)
	domain := r.FormValue("domain")
	http.SetCookie(w, &http.Cookie{Name: "state", Value: state, HttpOnly: true, Secure: true})
	http.SetCookie(w, &http.Cookie{Name: "domain", Value: domain, HttpOnly: true, Secure: true})
	q := url.Values{}
	q.Set("client_id", os.Getenv("EGNYTE_CLIENT_ID"))
	q.Set("redirect_uri", redirect)
	q.Set("scope", "Egnyte.link")
	q.Set("state", state)
	q.Set("response_type", "code")
	http.Redirect(w, r, fmt.Sprintf("https://%s.egnyte.com/puboauth/token?%s", domain, q.Encode()), http.StatusFound)
}

func back(w http.ResponseWriter, r *http.Request) {
	kept, err := r.Cookie("state")
	if err != nil || kept.Value != r.FormValue("state") {
		http.Error(w, "try again", http.StatusBadRequest)
		return
	}
	domain, _ := r.Cookie("domain")
	form := url.Values{}
	form.Set("client_id", os.Getenv("EGNYTE_CLIENT_ID"))
	form.Set("client_secret", os.Getenv("EGNYTE_CLIENT_SECRET"))
	form.Set("redirect_uri", redirect)
	form.Set("code", r.FormValue("code")) //~ EG210
	form.Set("grant_type", "authorization_code")
	answer, err := http.Post(fmt.Sprintf("https://%s.egnyte.com/puboauth/token", domain.Value), "application/x-www-form-urlencoded", strings.NewReader(form.Encode()))
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	defer answer.Body.Close()
	var token struct {
		AccessToken string `json:"access_token"`
	}
	json.NewDecoder(answer.Body).Decode(&token)
	share(w, domain.Value, token.AccessToken, r.FormValue("case"))
}

// share makes a link to the binder, which lives as long as the request does.
func share(w http.ResponseWriter, domain, token, name string) {
	body := strings.NewReader(fmt.Sprintf(`{"path": "/Shared/Closing/%s", "type": "folder", "accessibility": "anyone"}`, name))
	req, _ := http.NewRequest("POST", fmt.Sprintf("https://%s.egnyte.com/pubapi/v1/links", domain), body) //~ POST /pubapi/v1/links handles=specific
	req.Header.Set("Authorization", "Bearer "+token)
	answer, err := http.DefaultClient.Do(req)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	defer answer.Body.Close()
	switch answer.StatusCode {
	case http.StatusUnauthorized:
		http.Error(w, "connect to Egnyte again", http.StatusUnauthorized)
	case http.StatusTooManyRequests:
		w.Header().Set("Retry-After", answer.Header.Get("Retry-After"))
		w.WriteHeader(http.StatusServiceUnavailable)
	default:
		w.WriteHeader(http.StatusCreated)
	}
}
