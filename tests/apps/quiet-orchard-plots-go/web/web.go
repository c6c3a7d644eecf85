package web

import (
	"crypto/rand"
	"crypto/subtle"
	"errors"
	"net/http"
	"sync"

	"github.com/go-chi/chi/v5"

	"github.com/orchardworks/plots/egnyte"
	"github.com/orchardworks/plots/others"
)

// Site is the growers' site.
type Site struct {
	mu     sync.Mutex
	tokens map[string]string
}

// Routes of the site.
func Routes() http.Handler {
	s := &Site{tokens: map[string]string{}}
	r := chi.NewRouter()
	r.Get("/egnyte/{domain}", s.connect)
	r.Get("/egnyte/callback", s.callback)
	r.Get("/orchards/{domain}/{name}", s.orchard)
	r.Get("/lists/{domain}/{kind}", s.lists)
	r.Get("/maps", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, others.MapboxURL("maps"), http.StatusFound) })
	return r
}

func (s *Site) connect(w http.ResponseWriter, r *http.Request) {
	state, domain := rand.Text(), chi.URLParam(r, "domain")
	for name, value := range map[string]string{"state": state, "domain": domain} {
		http.SetCookie(w, &http.Cookie{Name: name, Value: value, Path: "/egnyte", HttpOnly: true, Secure: true})
	}
	if r.URL.Query().Has("again") {
		http.Redirect(w, r, egnyte.Again(domain, state), http.StatusFound)
		return
	}
	http.Redirect(w, r, egnyte.SignInURL(domain, state), http.StatusFound)
}

func (s *Site) callback(w http.ResponseWriter, r *http.Request) {
	q := r.URL.Query()
	kept, err := r.Cookie("state")
	if err != nil || subtle.ConstantTimeCompare([]byte(kept.Value), []byte(q.Get("state"))) == 0 {
		http.Error(w, "please begin again", http.StatusBadRequest)
		return
	}
	if q.Get("error") != "" {
		http.Error(w, "Egnyte was not connected", http.StatusForbidden)
		return
	}
	domain, err := r.Cookie("domain")
	if err != nil {
		http.Error(w, "please begin again", http.StatusBadRequest)
		return
	}
	token, err := egnyte.Token(r.Context(), domain.Value, q.Get("code"))
	if err != nil {
		http.Error(w, "no token", http.StatusBadGateway)
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.tokens[domain.Value] = token
	http.Redirect(w, r, "/", http.StatusFound)
}

func (s *Site) plots(r *http.Request) *egnyte.Plots {
	s.mu.Lock()
	defer s.mu.Unlock()
	domain := chi.URLParam(r, "domain")
	return egnyte.New(domain, s.tokens[domain])
}

func (s *Site) orchard(w http.ResponseWriter, r *http.Request) {
	answer, err := s.plots(r).Orchard(chi.URLParam(r, "name"))
	if errors.Is(err, egnyte.ErrRefused) {
		http.Redirect(w, r, "/egnyte/"+chi.URLParam(r, "domain")+"?again", http.StatusFound)
		return
	}
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	w.Write(answer.Body())
}

func (s *Site) lists(w http.ResponseWriter, r *http.Request) {
	answer, err := s.plots(r).Lists(chi.URLParam(r, "kind"))
	if errors.Is(err, egnyte.ErrRefused) {
		http.Redirect(w, r, "/egnyte/"+chi.URLParam(r, "domain")+"?again", http.StatusFound)
		return
	}
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	w.Write(answer.Body())
}
