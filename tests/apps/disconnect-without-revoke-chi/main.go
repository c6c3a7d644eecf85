package main

import (
	"encoding/json"
	"io"
	"log"
	"net/http"
	"net/url"
	"os"

	"github.com/go-chi/chi/v5"
)

var base = "https://" + os.Getenv("EGNYTE_DOMAIN") + ".egnyte.com"

type server struct {
	tokens *Tokens
	visits *Visits
}

func main() {
	s := &server{tokens: &Tokens{dir: "/var/lib/handover"}, visits: &Visits{seen: map[string]int{}}}
	r := chi.NewRouter()
	r.Get("/callback", s.callback)
	r.Get("/folder", s.folder)
	r.Post("/logout", s.logout)
	r.Post("/admin/logout", s.adminLogout)
	log.Fatal(http.ListenAndServe(":8080", r))
}

func (s *server) callback(w http.ResponseWriter, r *http.Request) {
	kept, err := r.Cookie("state")
	if err != nil || kept.Value != r.FormValue("state") || r.FormValue("error") != "" {
		http.Error(w, "not connected", http.StatusForbidden)
		return
	}
	resp, err := http.PostForm(base+"/puboauth/token", url.Values{
		"client_id":     {os.Getenv("EGNYTE_CLIENT_ID")},
		"client_secret": {os.Getenv("EGNYTE_CLIENT_SECRET")},
		"redirect_uri":  {"https://handover.example.org/callback"},
		"code":          {r.FormValue("code")},
		"grant_type":    {"authorization_code"},
	})
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	defer resp.Body.Close()
	var t struct {
		AccessToken string `json:"access_token"`
	}
	if err := json.NewDecoder(resp.Body).Decode(&t); err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	if err := s.tokens.Put(user(r), t.AccessToken); err != nil {
		http.Error(w, "cannot keep the token", http.StatusInternalServerError)
		return
	}
	http.Redirect(w, r, "/folder", http.StatusFound)
}

func (s *server) folder(w http.ResponseWriter, r *http.Request) {
	token, err := s.tokens.Get(user(r))
	if err != nil {
		http.Error(w, "connect first", http.StatusUnauthorized)
		return
	}
	req, _ := http.NewRequest("GET", base+"/pubapi/v1/fs/Shared", nil) //~ GET /pubapi/v1/fs/{path}
	req.Header.Set("Authorization", "Bearer "+token)
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	defer resp.Body.Close()
	io.Copy(w, resp.Body)
}

func (s *server) logout(w http.ResponseWriter, r *http.Request) { //~ EG309
	if err := s.tokens.Drop(user(r)); err != nil {
		http.Error(w, "cannot forget the token", http.StatusInternalServerError)
		return
	}
	http.Redirect(w, r, "/", http.StatusFound)
}

// adminLogout ends a session of our own staff, who have no token.
func (s *server) adminLogout(w http.ResponseWriter, r *http.Request) {
	s.visits.Drop(user(r))
	http.Redirect(w, r, "/", http.StatusFound)
}

func user(r *http.Request) string { return r.Header.Get("X-User") }
