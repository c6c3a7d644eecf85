package main

import (
	"io"
	"log"
	"net/http"
)

func main() {
	client := NewEgnyteClient()
	mux := http.NewServeMux()
	mux.HandleFunc("POST /payslips/{name}", func(w http.ResponseWriter, r *http.Request) {
		content, _ := io.ReadAll(r.Body)
		if err := client.Upload(r.PathValue("name"), content); err != nil {
			http.Error(w, err.Error(), http.StatusBadGateway)
		}
	})
	mux.HandleFunc("GET /payslips", func(w http.ResponseWriter, r *http.Request) {
		list, err := client.List()
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadGateway)
			return
		}
		w.Write(list)
	})
	log.Fatal(http.ListenAndServe(":8080", mux))
}
