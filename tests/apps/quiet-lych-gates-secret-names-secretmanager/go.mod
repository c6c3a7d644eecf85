module example.com/gates

go 1.21

require (
	cloud.google.com/go/secretmanager v1.11.4
	github.com/go-chi/chi/v5 v5.0.10
)
