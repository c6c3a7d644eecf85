module acme.example/pierlamps

go 1.22

require (
	github.com/gin-gonic/gin v1.8.1
	golang.org/x/oauth2 v0.20.0
)
