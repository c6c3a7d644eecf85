package main

import (
	"crypto/rand"
	"crypto/subtle"
	"encoding/hex"
	"encoding/json"
	"errors"
	"log"
	"net/http"
	"os"
	"sync"

	"github.com/go-chi/chi/v5"
	"github.com/go-chi/chi/v5/middleware"
	"golang.org/x/oauth2"

	"github.com/lexford/matter-portal/internal/egnyte"
)

type portal struct {
	domain string
	auth   *oauth2.Config

	mu     sync.Mutex
	tokens map[string]*oauth2.Token
}

func main() {
	domain := os.Getenv("EGNYTE_DOMAIN")
	p := &portal{
		domain: domain,
		auth:   egnyte.Config(domain, os.Getenv("EGNYTE_CLIENT_ID"), os.Getenv("EGNYTE_CLIENT_SECRET"), "https://matters.lexford.example/egnyte/callback"),
		tokens: map[string]*oauth2.Token{},
	}
	r := chi.NewRouter()
	r.Use(middleware.Logger)
	r.Get("/egnyte/connect", p.connect)
	r.Get("/egnyte/callback", p.callback)
	r.Route("/matters/{matter}", func(r chi.Router) {
		r.Get("/", p.folder)
		r.Post("/", p.open)
	})
	log.Fatal(http.ListenAndServe(":8080", r))
}

func (p *portal) connect(w http.ResponseWriter, r *http.Request) {
	raw := make([]byte, 16)
	if _, err := rand.Read(raw); err != nil {
		http.Error(w, "no randomness", http.StatusInternalServerError)
		return
	}
	state := hex.EncodeToString(raw)
	http.SetCookie(w, &http.Cookie{Name: "state", Value: state, HttpOnly: true, Secure: true, Path: "/"})
	http.Redirect(w, r, p.auth.AuthCodeURL(state), http.StatusFound)
}

func (p *portal) callback(w http.ResponseWriter, r *http.Request) {
	kept, err := r.Cookie("state")
	if err != nil || subtle.ConstantTimeCompare([]byte(kept.Value), []byte(r.FormValue("state"))) != 1 {
		http.Error(w, "state differs", http.StatusBadRequest)
		return
	}
	if denied := r.FormValue("error"); denied != "" {
		http.Error(w, "Egnyte was not connected: "+denied, http.StatusForbidden)
		return
	}
	token, err := p.auth.Exchange(r.Context(), r.FormValue("code"))
	if err != nil {
		http.Error(w, "the code was refused", http.StatusBadGateway)
		return
	}
	p.mu.Lock()
	p.tokens[userOf(r)] = token
	p.mu.Unlock()
	http.Redirect(w, r, "/", http.StatusFound)
}

func (p *portal) client(r *http.Request) (*egnyte.Client, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	token, ok := p.tokens[userOf(r)]
	if !ok {
		return nil, egnyte.ErrReconnect
	}
	return egnyte.New(p.domain, oauth2.StaticTokenSource(token))
}

func (p *portal) folder(w http.ResponseWriter, r *http.Request) {
	c, err := p.client(r)
	if err == nil {
		var f *egnyte.Folder
		if f, err = c.Folder(r.Context(), chi.URLParam(r, "matter")); err == nil {
			json.NewEncoder(w).Encode(f)
			return
		}
	}
	fail(w, r, err)
}

func (p *portal) open(w http.ResponseWriter, r *http.Request) {
	c, err := p.client(r)
	if err == nil {
		err = c.Open(r.Context(), chi.URLParam(r, "matter"))
	}
	if err != nil {
		fail(w, r, err)
		return
	}
	w.WriteHeader(http.StatusCreated)
}

func fail(w http.ResponseWriter, r *http.Request, err error) {
	if errors.Is(err, egnyte.ErrReconnect) {
		http.Redirect(w, r, "/egnyte/connect", http.StatusSeeOther)
		return
	}
	http.Error(w, err.Error(), http.StatusBadGateway)
}

func userOf(r *http.Request) string { return r.Header.Get("X-Forwarded-User") }
