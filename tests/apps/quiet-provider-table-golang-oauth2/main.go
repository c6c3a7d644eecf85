package main

import (
	"crypto/rand"
	"encoding/hex"
	"net/http"

	"github.com/go-chi/chi/v5"
)

type signIn struct{ provider, account string }

var pending = map[string]signIn{}
var tokens = map[string]*files{}

func start(w http.ResponseWriter, r *http.Request) {
	name := chi.URLParam(r, "provider")
	p, known := providers[name]
	if !known {
		http.NotFound(w, r)
		return
	}
	raw := make([]byte, 16)
	rand.Read(raw)
	state := hex.EncodeToString(raw)
	account := r.URL.Query().Get("account")
	pending[state] = signIn{name, account}
	http.Redirect(w, r, p.config(account).AuthCodeURL(state, p.extra...), http.StatusFound)
}

func back(w http.ResponseWriter, r *http.Request) {
	query := r.URL.Query()
	wanted, known := pending[query.Get("state")]
	delete(pending, query.Get("state"))
	if !known || query.Get("error") != "" {
		http.Error(w, "refused", http.StatusForbidden)
		return
	}
	config := providers[wanted.provider].config(wanted.account)
	token, err := config.Exchange(r.Context(), query.Get("code"))
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	if wanted.provider == "egnyte" {
		tokens[r.Header.Get("X-User")] = &files{domain: wanted.account, http: config.Client(r.Context(), token)}
	}
	http.Redirect(w, r, "/", http.StatusFound)
}

func papers(w http.ResponseWriter, r *http.Request) {
	f := tokens[r.Header.Get("X-User")]
	if f == nil {
		http.Redirect(w, r, "/start/egnyte", http.StatusFound)
		return
	}
	f.show(w, r, "/pubapi/v1/fs/Shared/Papers")  //~ GET /pubapi/v1/fs/{path}
}

func marks(w http.ResponseWriter, r *http.Request) {
	f := tokens[r.Header.Get("X-User")]
	if f == nil {
		http.Redirect(w, r, "/start/egnyte", http.StatusFound)
		return
	}
	f.show(w, r, "/pubapi/v1/bookmarks")  //~ GET /pubapi/v1/bookmarks
}

func main() {
	r := chi.NewRouter()
	r.Get("/start/{provider}", start)
	r.Get("/back/{provider}", back)
	r.Get("/papers", papers)
	r.Get("/marks", marks)
	http.ListenAndServe(":8080", r)
}
