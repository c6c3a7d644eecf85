module example.com/millbrook/intake

go 1.22

require (
	github.com/go-chi/chi/v5 v5.1.0
	github.com/jmoiron/sqlx v1.4.0
	github.com/lib/pq v1.10.9
	golang.org/x/oauth2 v0.21.0
)
