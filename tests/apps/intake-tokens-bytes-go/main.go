package main

import (
	"log/slog"
	"net/http"
	"os"

	"github.com/go-chi/chi/v5"
	"github.com/jmoiron/sqlx"
	_ "github.com/lib/pq"

	"example.com/millbrook/intake/internal/connect"
	"example.com/millbrook/intake/internal/store"
)

func main() {
	log := slog.New(slog.NewJSONHandler(os.Stdout, nil))
	db := sqlx.MustConnect("postgres", os.Getenv("DATABASE_URL"))
	h := connect.New(log, store.NewTokens(db))
	r := chi.NewRouter()
	r.Get("/egnyte/{tenant}/connect", h.Start)
	r.Get("/egnyte/callback", h.Callback)
	r.Post("/egnyte/{tenant}/documents/{name}", h.Upload)
	http.ListenAndServe(":8080", r)
}
