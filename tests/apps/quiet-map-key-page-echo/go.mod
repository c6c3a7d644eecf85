module example.com/ferries

go 1.22

require (
	github.com/gorilla/sessions v1.4.0
	github.com/labstack/echo/v4 v4.12.0
	golang.org/x/oauth2 v0.22.0
)
