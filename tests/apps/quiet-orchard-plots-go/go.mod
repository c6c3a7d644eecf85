module github.com/orchardworks/plots

go 1.22

require (
	github.com/go-chi/chi/v5 v5.1.0
	github.com/go-resty/resty/v2 v2.13.1
	golang.org/x/oauth2 v0.21.0
)
