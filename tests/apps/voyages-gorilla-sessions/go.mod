module example.com/voyages

go 1.22

require (
	github.com/gorilla/mux v1.8.1
	github.com/gorilla/sessions v1.3.0
	golang.org/x/oauth2 v0.21.0
)
