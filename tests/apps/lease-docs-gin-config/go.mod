module example.com/lease-docs

go 1.22

require (
	github.com/gin-contrib/sessions v1.0.1
	github.com/gin-gonic/gin v1.10.0
	golang.org/x/oauth2 v0.21.0
)
