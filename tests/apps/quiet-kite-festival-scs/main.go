package main

import (
	"encoding/gob"
	"encoding/json"
	"errors"
	"html/template"
	"log"
	"net/http"

	"github.com/alexedwards/scs/v2"
	"github.com/justinas/nosurf"

	"kites.example.com/desk/egnyte"
)

var (
	sessions = scs.New() // the rows stay here, the browser gets a random number
	page     = template.Must(template.ParseFiles("page.html"))
)

func main() {
	gob.Register(egnyte.Account{})
	sessions.Cookie.Secure = true
	mux := http.NewServeMux()
	mux.HandleFunc("POST /token", keep)
	mux.HandleFunc("GET /", show)
	log.Fatal(http.ListenAndServe(":8080", sessions.LoadAndSave(nosurf.New(mux))))
}

// The sign-in service hands over the account once, from server to server.
func keep(w http.ResponseWriter, r *http.Request) {
	var a egnyte.Account
	if err := json.NewDecoder(r.Body).Decode(&a); err != nil {
		http.Error(w, "bad account", http.StatusBadRequest)
		return
	}
	sessions.Put(r.Context(), "account", a)
	w.WriteHeader(http.StatusNoContent)
}

func show(w http.ResponseWriter, r *http.Request) {
	a, ok := sessions.Get(r.Context(), "account").(egnyte.Account)
	folder, err := a.Flights()
	if !ok || errors.Is(err, egnyte.ErrSignIn) {
		http.Redirect(w, r, "/sign-in", http.StatusSeeOther)
		return
	}
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	page.Execute(w, map[string]any{"Token": nosurf.Token(r), "Domain": a.Domain, "Folder": folder})
}
