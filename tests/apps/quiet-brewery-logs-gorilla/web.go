package main

import (
	"io"
	"net/http"
	"os"

	"github.com/gorilla/sessions"
)

var store = sessions.NewCookieStore([]byte(os.Getenv("SESSION_KEY")))

type web struct{ egnyte *Egnyte }

func (s *web) logs(w http.ResponseWriter, r *http.Request) {
	session, _ := store.Get(r, "brewer")
	if session.Values["name"] == nil {
		http.Error(w, "please log in", http.StatusUnauthorized)
		return
	}
	body, err := s.egnyte.List(r.Context(), "Brews")
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	defer body.Close()
	session.Values["egnyte_folder"] = "Brews"
	session.Save(r, w)
	io.Copy(w, body)
}

// logout forgets the brewer and the folder that was open. Egnyte knows of one brewery only.
func (s *web) logout(w http.ResponseWriter, r *http.Request) {
	session, _ := store.Get(r, "brewer")
	delete(session.Values, "name")
	delete(session.Values, "egnyte_folder")
	session.Options.MaxAge = -1
	session.Save(r, w)
	http.Redirect(w, r, "/", http.StatusSeeOther)
}

func main() {
	s := &web{egnyte: &Egnyte{domain: os.Getenv("EGNYTE_DOMAIN")}}
	http.HandleFunc("GET /logs", s.logs)
	http.HandleFunc("POST /logout", s.logout)
	http.ListenAndServe(":8080", nil)
}
