package main

import (
	"context"
	"log"
	"net/http"
	"os"

	"example.com/roster/directory"
)

func main() {
	egnyte := directory.New(os.Getenv("EGNYTE_DOMAIN"), os.Getenv("EGNYTE_TOKEN"))
	http.HandleFunc("/probe", func(w http.ResponseWriter, r *http.Request) {
		if err := egnyte.Probe(r.Context()); err != nil {
			http.Error(w, "Egnyte does not answer", http.StatusBadGateway)
		}
	})
	if err := egnyte.Join(context.Background(), "42", "7"); err != nil {
		log.Print(err)
	}
	log.Fatal(http.ListenAndServe(":8080", nil))
}
