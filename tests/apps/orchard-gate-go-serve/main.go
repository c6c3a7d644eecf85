package main

import (
	"log"
	"net/http"
	"os"
	"time"
)

func main() {
	server := &http.Server{
		Addr:         ":8080",
		Handler:      &gate{domain: os.Getenv("EGNYTE_DOMAIN"), tokens: map[string]string{}},
		ReadTimeout:  5 * time.Second,
		WriteTimeout: 10 * time.Second,
	}
	log.Fatal(server.ListenAndServe())
}
