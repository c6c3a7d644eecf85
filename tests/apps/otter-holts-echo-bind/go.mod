module example.com/otters

go 1.22

require (
	github.com/labstack/echo/v4 v4.12.0
	golang.org/x/oauth2 v0.21.0
)
