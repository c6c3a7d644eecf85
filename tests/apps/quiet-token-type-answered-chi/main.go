package main

import (
	"io"
	"log"
	"net/http"
	"os"

	"example.com/apiary/vault"
	"github.com/go-chi/chi/v5"
)

func main() {
	domain := os.Getenv("EGNYTE_DOMAIN")
	router := chi.NewRouter()
	router.Get("/hives/{hive}", func(w http.ResponseWriter, r *http.Request) {
		grant, err := vault.Current(domain)
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadGateway)
			return
		}
		ask, _ := http.NewRequestWithContext(r.Context(), "GET", "https://"+domain+".egnyte.com/pubapi/v1/fs/Shared/Hives/"+chi.URLParam(r, "hive"), nil) //~ GET /pubapi/v1/fs/{path}
		ask.Header.Set("Authorization", grant.Header())
		answer, err := http.DefaultClient.Do(ask)
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadGateway)
			return
		}
		defer answer.Body.Close()
		io.Copy(w, answer.Body)
	})
	router.Get("/scales", func(w http.ResponseWriter, r *http.Request) {
		ask, _ := http.NewRequest("GET", "https://scales.example.com/v1/weights", nil)
		ask.Header.Set("Authorization", "Token "+os.Getenv("SCALES_TOKEN"))
		answer, err := http.DefaultClient.Do(ask)
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadGateway)
			return
		}
		defer answer.Body.Close()
		io.Copy(w, answer.Body)
	})
	log.Fatal(http.ListenAndServe(":8080", router))
}
