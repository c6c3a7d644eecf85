module example.com/drovers

go 1.22

require (
	github.com/gorilla/sessions v1.2.2
	golang.org/x/oauth2 v0.21.0
)
