package main

import (
	"encoding/json"
	"errors"
	"log"
	"net/http"

	"example.com/coppice/desk"
	"example.com/coppice/egnyte"
	"github.com/go-chi/chi/v5"
)

func answer(w http.ResponseWriter, r *http.Request, value any, err error) {
	switch {
	case errors.Is(err, egnyte.ErrSignIn):
		http.Redirect(w, r, "/connect", http.StatusFound)
	case errors.Is(err, egnyte.ErrBusy):
		http.Error(w, err.Error(), http.StatusServiceUnavailable)
	case err != nil:
		http.Error(w, err.Error(), http.StatusBadGateway)
	default:
		json.NewEncoder(w).Encode(value)
	}
}

func main() {
	d := desk.Open()
	r := chi.NewRouter()
	r.Get("/connect", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, egnyte.AuthorizeURL(d.Domain(r), d.Key(), desk.Back, d.NewState(w)), http.StatusFound)
	})
	r.Get("/names", func(w http.ResponseWriter, r *http.Request) {
		names, c := []string{}, d.Client(r)
		for u, err := range c.Users(r.Context()) { //~ GET /pubapi/v2/users handles=specific
			if err != nil {
				answer(w, r, nil, err)
				return
			}
			names = append(names, u.Name)
		}
		for g, err := range c.Groups(r.Context()) { //~ GET /pubapi/v2/groups handles=specific
			if err != nil {
				answer(w, r, nil, err)
				return
			}
			names = append(names, g.Name)
		}
		answer(w, r, names, nil)
	})
	r.Get("/woods/*", func(w http.ResponseWriter, r *http.Request) {
		folder, err := d.Client(r).Folder(r.Context(), "/Shared/Woods/"+chi.URLParam(r, "*"))
		answer(w, r, folder, err)
	})
	log.Fatal(http.ListenAndServe(":8080", r))
}
