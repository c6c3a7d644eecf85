package main

import (
	"context"
	"crypto/rand"
	"log/slog"
	"net/http"
	"os"

	"golang.org/x/oauth2"
)

func settings() *oauth2.Config {
	c := &oauth2.Config{
		ClientID:     os.Getenv("EGNYTE_KEY"),
		ClientSecret: os.Getenv("EGNYTE_SECRET"),
		RedirectURL:  "https://locks.waterways.example.net/back",
		Endpoint: oauth2.Endpoint{
			AuthURL:   "https://waterways.egnyte.com/puboauth/token",
			TokenURL:  "https://waterways.egnyte.com/puboauth/token",
			AuthStyle: oauth2.AuthStyleInParams,
		},
	}
	c.Scopes = append(c.Scopes, "Egnyte.link", "Egnyte.filesystem", "Egnyte.audit") //~ EG102
	return c
}

func main() {
	http.HandleFunc("/go", func(w http.ResponseWriter, r *http.Request) {
		state := rand.Text()
		http.SetCookie(w, &http.Cookie{Name: "state", Value: state, HttpOnly: true, Secure: true})
		http.Redirect(w, r, settings().AuthCodeURL(state), http.StatusFound)
	})
	http.HandleFunc("/back", func(w http.ResponseWriter, r *http.Request) {
		if reason := r.URL.Query().Get("error"); reason != "" {
			http.Error(w, reason, http.StatusForbidden)
			return
		}
		cookie, err := r.Cookie("state")
		if err != nil || cookie.Value != r.URL.Query().Get("state") {
			http.Error(w, "state", http.StatusBadRequest)
			return
		}
		token, err := settings().Exchange(context.Background(), r.URL.Query().Get("code"))
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadGateway)
			return
		}
		log := slog.With("remote", r.RemoteAddr, "token", token.AccessToken) //~ EG305
		log.Info("signed in")
		slog.LogAttrs(r.Context(), slog.LevelDebug, "token", slog.Any("token", token.AccessToken)) //~ EG305
		client := NewClient("waterways", token.AccessToken)
		if err := client.Links.Remove(r.URL.Query().Get("link")); err != nil {
			http.Error(w, err.Error(), http.StatusBadGateway)
		}
		_, _ = client.Notes.List()
	})
	_ = http.ListenAndServe(":8080", nil)
}
