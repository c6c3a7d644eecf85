package main

import (
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"net/http"
	"net/url"
	"os"
)

const callback = "https://gate.orchard.example.com/back"

// gate serves the few pages there are by itself.
type gate struct {
	domain string
	tokens map[string]string
}

func (g *gate) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	switch r.URL.Path {
	case "/in":
		g.in(w, r)
	case "/back":
		g.back(w, r)
	case "/weather":
		g.weather(w, r)
	default:
		http.NotFound(w, r)
	}
}

func (g *gate) in(w http.ResponseWriter, r *http.Request) {
	raw := make([]byte, 16)
	_, _ = rand.Read(raw)
	state := hex.EncodeToString(raw)
	http.SetCookie(w, &http.Cookie{Name: "state", Value: state, HttpOnly: true, Secure: true})
	query := url.Values{
		"client_id":     {os.Getenv("EGNYTE_CLIENT_ID")},
		"redirect_uri":  {callback},
		"response_type": {"code"},
		"state":         {state},
		"scope":         {"Egnyte.filesystem"},
	}
	http.Redirect(w, r, "https://"+g.domain+".egnyte.com/puboauth/token?"+query.Encode(), http.StatusFound)
}

func (g *gate) back(w http.ResponseWriter, r *http.Request) {
	cookie, err := r.Cookie("state")
	if err != nil || cookie.Value != r.URL.Query().Get("state") {
		http.Error(w, "unknown state", http.StatusForbidden)
		return
	}
	form := url.Values{
		"client_id":     {os.Getenv("EGNYTE_CLIENT_ID")},
		"client_secret": {os.Getenv("EGNYTE_CLIENT_SECRET")},
		"redirect_uri":  {callback},
		"grant_type":    {"authorization_code"},
		"code":          {r.URL.Query().Get("code")}, //~ EG210
	}
	answer, err := http.PostForm("https://"+g.domain+".egnyte.com/puboauth/token", form)
	if err != nil {
		http.Error(w, "the sign-in failed", http.StatusBadGateway)
		return
	}
	defer answer.Body.Close()
	var token struct {
		AccessToken string `json:"access_token"`
	}
	if err := json.NewDecoder(answer.Body).Decode(&token); err != nil {
		http.Error(w, "the sign-in failed", http.StatusBadGateway)
		return
	}
	g.tokens[cookie.Value] = token.AccessToken
	http.Redirect(w, r, "/", http.StatusFound)
}

// weather asks another service, whose codes are its own.
func (g *gate) weather(w http.ResponseWriter, r *http.Request) {
	code := r.URL.Query().Get("code")
	answer, err := http.Get("https://api.weather.example.com/stations/" + url.PathEscape(code))
	if err != nil {
		http.Error(w, "no weather", http.StatusBadGateway)
		return
	}
	defer answer.Body.Close()
	w.WriteHeader(answer.StatusCode)
}
