module dock.example.com/papers

go 1.22

require (
	github.com/go-chi/chi/v5 v5.0.12
	golang.org/x/oauth2 v0.20.0
)
