module example.com/gorge

go 1.21

require (
	github.com/gorilla/mux v1.8.1
	golang.org/x/oauth2 v0.20.0
)
