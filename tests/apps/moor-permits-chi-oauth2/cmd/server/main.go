package main

import (
	"encoding/json"
	"errors"
	"log"
	"net/http"
	"os"

	"github.com/go-chi/chi/v5"
	"github.com/go-chi/chi/v5/middleware"
	"golang.org/x/oauth2"

	"example.com/moor/internal/egnyte"
)

type server struct {
	domain string
	oauth  *oauth2.Config
	token  *oauth2.Token
}

func oauthConfig(domain string) *oauth2.Config {
	return &oauth2.Config{
		ClientID:     os.Getenv("EGNYTE_CLIENT_ID"),
		ClientSecret: os.Getenv("EGNYTE_CLIENT_SECRET"),
		RedirectURL:  "https://moor.example.com/callback",
		Scopes:       []string{"Egnyte.filesystem", "Egnyte.link"},
		Endpoint: oauth2.Endpoint{
			AuthURL:   "https://" + domain + ".egnyte.com/puboauth/token",
			TokenURL:  "https://" + domain + ".egnyte.com/puboauth/token",
			AuthStyle: oauth2.AuthStyleInParams,
		},
	}
}

func (s *server) client(r *http.Request) *egnyte.Client {
	return egnyte.NewClient(s.domain, s.oauth.Client(r.Context(), s.token))
}

func (s *server) connect(w http.ResponseWriter, r *http.Request) {
	http.Redirect(w, r, s.oauth.AuthCodeURL(r.FormValue("state")), http.StatusFound)
}

func (s *server) permits(w http.ResponseWriter, r *http.Request) {
	folder, err := s.client(r).ListFolder(r.Context(), "Shared/Permits")
	if err != nil {
		s.fail(w, r, err)
		return
	}
	json.NewEncoder(w).Encode(folder)
}

func (s *server) grant(w http.ResponseWriter, r *http.Request) {
	path := "Shared/Permits/" + chi.URLParam(r, "permit")
	c := s.client(r)
	if err := c.SetPermissions(r.Context(), path, map[string]string{r.FormValue("user"): "Viewer"}); err != nil {
		s.fail(w, r, err)
		return
	}
	link, err := c.CreateLink(r.Context(), "/"+path)
	if err != nil {
		s.fail(w, r, err)
		return
	}
	json.NewEncoder(w).Encode(link)
}

func (s *server) revoke(w http.ResponseWriter, r *http.Request) {
	if err := s.client(r).DeleteLink(r.Context(), chi.URLParam(r, "link")); err != nil {
		s.fail(w, r, err)
	}
}

func (s *server) fail(w http.ResponseWriter, r *http.Request, err error) {
	if errors.Is(err, egnyte.ErrUnauthorized) {
		http.Redirect(w, r, "/connect", http.StatusFound)
		return
	}
	http.Error(w, "egnyte failed", http.StatusBadGateway)
}

func main() {
	domain := os.Getenv("EGNYTE_DOMAIN")
	s := &server{domain: domain, oauth: oauthConfig(domain)}
	r := chi.NewRouter()
	r.Use(middleware.Logger)
	r.Get("/connect", s.connect)
	r.Get("/permits", s.permits)
	r.Post("/permits/{permit}/grant", s.grant)
	r.Delete("/links/{link}", s.revoke)
	log.Fatal(http.ListenAndServe(":8080", r))
}
