module example.com/moor

go 1.22

require (
	github.com/go-chi/chi/v5 v5.1.0
	golang.org/x/oauth2 v0.23.0
)
