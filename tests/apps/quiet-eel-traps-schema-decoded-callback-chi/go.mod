module example.com/eeltraps

go 1.20

require (
	github.com/go-chi/chi/v5 v5.0.10
	github.com/gorilla/schema v1.2.0
	github.com/gorilla/securecookie v1.1.1
)
