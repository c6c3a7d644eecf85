package main

import (
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"errors"
	"log"
	"net/http"
	"sync"

	"golang.org/x/oauth2"
)

type server struct {
	cfg   Config
	oauth *oauth2.Config

	mu     sync.Mutex
	tokens map[string]*oauth2.Token
}

func main() {
	cfg := loadConfig()
	s := &server{cfg: cfg, oauth: cfg.OAuth(), tokens: map[string]*oauth2.Token{}}
	http.HandleFunc("/login", s.login)
	http.HandleFunc("/oauth/callback", s.callback)
	http.HandleFunc("/folders", s.folders)
	log.Println("listening on :8080")
	log.Fatal(http.ListenAndServe(":8080", nil))
}

func (s *server) login(w http.ResponseWriter, r *http.Request) {
	b := make([]byte, 16)
	rand.Read(b)
	state := hex.EncodeToString(b)
	http.SetCookie(w, &http.Cookie{Name: "oauth_state", Value: state, HttpOnly: true, Secure: true, Path: "/"})
	http.Redirect(w, r, s.oauth.AuthCodeURL(state), http.StatusFound)
}

func (s *server) callback(w http.ResponseWriter, r *http.Request) {
	q := r.URL.Query()
	c, err := r.Cookie("oauth_state")
	if err != nil || c.Value != q.Get("state") {
		http.Error(w, "bad state", http.StatusBadRequest)
		return
	}
	if e := q.Get("error"); e != "" {
		http.Error(w, "Egnyte refused: "+e, http.StatusForbidden)
		return
	}
	tok, err := s.oauth.Exchange(r.Context(), q.Get("code"))
	if err != nil {
		log.Printf("exchange failed: %v", err)
		http.Error(w, "sign in failed", http.StatusBadGateway)
		return
	}
	debugf("signed in, got %+v", tok)
	s.mu.Lock()
	s.tokens[c.Value] = tok
	s.mu.Unlock()
	http.Redirect(w, r, "/folders", http.StatusFound)
}

func (s *server) folders(w http.ResponseWriter, r *http.Request) {
	c, err := r.Cookie("oauth_state")
	if err != nil {
		http.Redirect(w, r, "/login", http.StatusFound)
		return
	}
	s.mu.Lock()
	tok := s.tokens[c.Value]
	s.mu.Unlock()
	if tok == nil {
		http.Redirect(w, r, "/login", http.StatusFound)
		return
	}
	f, err := NewEgnyteClient(s.cfg.BaseURL(), tok.AccessToken).ListFolder(r.Context(), "Shared")
	if errors.Is(err, errSignInAgain) {
		http.Redirect(w, r, "/login", http.StatusFound)
		return
	}
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	json.NewEncoder(w).Encode(f)
}

func debugf(format string, args ...any) {
	log.Printf("[debug] "+format, args...) //~ EG305
}
