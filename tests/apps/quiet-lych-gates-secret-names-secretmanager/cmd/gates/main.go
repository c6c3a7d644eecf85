package main

import (
	"io"
	"log"
	"net/http"
	"os"

	"github.com/go-chi/chi/v5"
)

func gates(w http.ResponseWriter, r *http.Request) {
	token, err := accessToken.open(r.Context())
	if err != nil {
		http.Error(w, "no token", http.StatusInternalServerError)
		return
	}
	req, err := http.NewRequestWithContext(r.Context(), "GET", "https://"+os.Getenv("EGNYTE_DOMAIN")+".egnyte.com/pubapi/v1/fs/Shared/Gates", nil) //~ GET /pubapi/v1/fs/{path} handles=specific
	if err != nil {
		http.Error(w, "no such domain", http.StatusInternalServerError)
		return
	}
	req.Header.Add("Authorization", "Bearer "+token)
	answer, err := http.DefaultClient.Do(req)
	if err != nil {
		http.Error(w, "Egnyte is away", http.StatusBadGateway)
		return
	}
	defer answer.Body.Close()
	switch answer.StatusCode {
	case http.StatusOK:
		io.Copy(w, answer.Body)
	case http.StatusUnauthorized:
		http.Error(w, "the operator has to sign in to Egnyte again", http.StatusServiceUnavailable)
	case http.StatusTooManyRequests:
		w.Header().Set("Retry-After", answer.Header.Get("Retry-After"))
		w.WriteHeader(http.StatusServiceUnavailable)
	default:
		w.WriteHeader(http.StatusBadGateway)
	}
}

func main() {
	r := chi.NewRouter()
	r.Get("/gates", gates)
	r.Get("/captcha", func(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, captchaToken) })
	log.Fatal(http.ListenAndServe(":8080", r))
}
