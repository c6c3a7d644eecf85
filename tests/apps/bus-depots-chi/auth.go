package main

import (
	"crypto/rand"
	"encoding/base64"
	"encoding/json"
	"net/http"
	"net/url"
	"strings"
)

type AuthHandler struct {
	BaseURL      string
	ClientID     string
	ClientSecret string
	RedirectURI  string
	Store        *TokenStore
}

func (h *AuthHandler) Login(w http.ResponseWriter, r *http.Request) {
	b := make([]byte, 24)
	rand.Read(b)
	state := base64.RawURLEncoding.EncodeToString(b)
	http.SetCookie(w, &http.Cookie{Name: "state", Value: state, HttpOnly: true, Secure: true})
	u, _ := url.Parse(h.BaseURL + "/puboauth/token")
	q := u.Query()
	q.Set("client_id", h.ClientID)
	q.Set("redirect_uri", h.RedirectURI)
	q.Set("response_type", "code")
	q.Set("state", state)
	u.RawQuery = q.Encode()
	http.Redirect(w, r, u.String(), http.StatusFound) //~ EG103
}

func (h *AuthHandler) GoogleLogin(w http.ResponseWriter, r *http.Request) {
	q := url.Values{}
	q.Set("client_id", "depots")
	q.Set("response_type", "code")
	http.Redirect(w, r, "https://accounts.google.com/o/oauth2/v2/auth?"+q.Encode(), http.StatusFound)
}

func (h *AuthHandler) Callback(w http.ResponseWriter, r *http.Request) {
	cookie, err := r.Cookie("state")
	if err != nil || cookie.Value != r.URL.Query().Get("state") {
		http.Error(w, "bad state", http.StatusForbidden)
		return
	}
	form := url.Values{
		"client_id":     {h.ClientID},
		"client_secret": {h.ClientSecret},
		"redirect_uri":  {h.RedirectURI},
		"code":          {r.URL.Query().Get("code")},
		"grant_type":    {"authorization_code"},
	}
	resp, err := http.Post(h.BaseURL+"/puboauth/token", "application/x-www-form-urlencoded", strings.NewReader(form.Encode()))
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	defer resp.Body.Close()
	var token struct {
		AccessToken string `json:"access_token"`
	}
	json.NewDecoder(resp.Body).Decode(&token)
	h.Store.Set(token.AccessToken)
	http.Redirect(w, r, "/", http.StatusFound)
}
