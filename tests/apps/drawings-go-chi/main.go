package main

import (
	"encoding/json"
	"errors"
	"log"
	"net/http"
	"os"
	"time"

	"example.com/drawings/internal/egnyte"
	"github.com/go-chi/chi/v5"
)

func main() {
	client := &egnyte.Client{HTTP: &http.Client{Timeout: 10 * time.Second}, Domain: os.Getenv("EGNYTE_DOMAIN"), Token: os.Getenv("EGNYTE_TOKEN")}
	r := chi.NewRouter()
	r.Get("/drawings/{project}", func(w http.ResponseWriter, r *http.Request) {
		folder, err := client.List(r.Context(), "Shared/"+chi.URLParam(r, "project"))
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadGateway)
			return
		}
		json.NewEncoder(w).Encode(folder)
	})
	r.Get("/changes", func(w http.ResponseWriter, r *http.Request) {
		resp, err := client.Events(r.Context(), 0)
		if errors.Is(err, egnyte.ErrUnauthorized) {
			http.Redirect(w, r, "/connect", http.StatusFound)
			return
		}
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadGateway)
			return
		}
		defer resp.Body.Close()
		w.WriteHeader(http.StatusNoContent)
	})
	log.Fatal(http.ListenAndServe(":8080", r))
}
