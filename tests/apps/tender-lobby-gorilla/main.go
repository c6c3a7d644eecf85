package main

import (
	"crypto/rand"
	"html/template"
	"io"
	"log"
	"net/http"
	"os"

	"github.com/gorilla/mux"
	"github.com/gorilla/sessions"

	"example.net/tenderlobby/pkg/connect"
)

var (
	store = sessions.NewCookieStore([]byte(os.Getenv("SESSION_KEY")))
	lobby = template.Must(template.ParseFiles("lobby.html"))
)

func main() {
	r := mux.NewRouter()
	r.HandleFunc("/", func(w http.ResponseWriter, _ *http.Request) { lobby.Execute(w, nil) })
	r.HandleFunc("/egnyte/{domain}", enter).Methods(http.MethodGet)
	r.HandleFunc("/egnyte/{domain}/tenders", tenders).Methods(http.MethodPost)
	log.Fatal(http.ListenAndServe(":4000", r))
}

func enter(w http.ResponseWriter, r *http.Request) {
	s, _ := store.Get(r, "lobby")
	state := rand.Text()
	s.Values["state"] = state
	if err := s.Save(r, w); err != nil {
		http.Error(w, "no session", http.StatusInternalServerError)
		return
	}
	http.Redirect(w, r, connect.Quick(mux.Vars(r)["domain"], state), http.StatusSeeOther)
}

func tenders(w http.ResponseWriter, r *http.Request) {
	s, _ := store.Get(r, "lobby")
	if r.PostFormValue("state") != s.Values["state"] {
		http.Error(w, "wrong state", http.StatusForbidden)
		return
	}
	req, err := http.NewRequestWithContext(r.Context(), "GET", "https://"+mux.Vars(r)["domain"]+".egnyte.com/pubapi/v1/fs/Shared/Tenders", nil) //~ GET /pubapi/v1/fs/{path}
	if err != nil {
		http.Error(w, "bad domain", http.StatusBadRequest)
		return
	}
	req.Header.Set("Authorization", "Bearer "+r.PostFormValue("token"))
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		http.Error(w, "Egnyte is away", http.StatusBadGateway)
		return
	}
	defer res.Body.Close()
	io.Copy(w, res.Body)
}
