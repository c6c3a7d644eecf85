module example.com/rowing

go 1.22

require (
	github.com/gorilla/mux v1.8.1
	github.com/gorilla/sessions v1.4.0
)
