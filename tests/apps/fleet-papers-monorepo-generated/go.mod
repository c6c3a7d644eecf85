module fleet.example/papers

go 1.22

require (
	github.com/gorilla/sessions v1.2.2
	golang.org/x/oauth2 v0.20.0
)
