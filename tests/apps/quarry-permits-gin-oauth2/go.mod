module example.com/quarry

go 1.22

require (
	github.com/gin-gonic/gin v1.10.0
	golang.org/x/oauth2 v0.21.0
)
