package main

import (
	"encoding/json"
	"net/http"
	"net/url"
	"os"
	"time"

	"github.com/go-chi/chi/v5"
	"github.com/gorilla/securecookie"
)

var sealed = securecookie.New([]byte(os.Getenv("HASH_KEY")), []byte(os.Getenv("BLOCK_KEY")))

type granted struct {
	AccessToken string `json:"access_token"`
	ExpiresIn   int    `json:"expires_in"`
}

func cookie(name, value string, options ...func(*http.Cookie)) *http.Cookie {
	c := &http.Cookie{Name: name, Value: value, Path: "/", Secure: true, SameSite: http.SameSiteLaxMode}
	for _, option := range options {
		option(c)
	}
	return c
}

func hidden(c *http.Cookie) { c.HttpOnly = true }

func until(t time.Time) func(*http.Cookie) {
	return func(c *http.Cookie) { c.Expires = t }
}

func back(w http.ResponseWriter, r *http.Request) {
	query := r.URL.Query()
	state, err := r.Cookie("state")
	if err != nil || query.Has("error") || query.Get("state") != state.Value {
		http.Error(w, "refused", http.StatusForbidden)
		return
	}
	form := url.Values{}
	form.Set("grant_type", "authorization_code")
	form.Set("client_id", os.Getenv("EGNYTE_KEY"))
	form.Set("client_secret", os.Getenv("EGNYTE_SECRET"))
	form.Set("redirect_uri", "https://weirs.example.com/back")
	form.Set("code", query.Get("code"))
	answer, err := http.PostForm("https://"+os.Getenv("EGNYTE_DOMAIN")+".egnyte.com/puboauth/token", form)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	defer answer.Body.Close()
	var g granted
	if err := json.NewDecoder(answer.Body).Decode(&g); err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	end := time.Now().Add(time.Duration(g.ExpiresIn) * time.Second)
	if value, err := sealed.Encode("egnyte", g.AccessToken); err == nil {
		http.SetCookie(w, cookie("egnyte", value, hidden, until(end)))
	}
	http.SetCookie(w, cookie("egnyte_js", g.AccessToken, until(end))) //~ EG302
	http.Redirect(w, r, "/weirs", http.StatusSeeOther)
}

func main() {
	r := chi.NewRouter()
	r.Get("/back", back)
	http.ListenAndServe(":8080", r)
}
