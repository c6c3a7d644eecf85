module github.com/tallgrass/surveyplots

go 1.22

require (
	github.com/go-resty/resty/v2 v2.13.1
	github.com/labstack/echo/v4 v4.12.0
	golang.org/x/oauth2 v0.21.0
)
