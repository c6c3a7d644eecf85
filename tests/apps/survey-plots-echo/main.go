package main

import (
	"github.com/labstack/echo/v4"

	"github.com/tallgrass/surveyplots/internal/web"
)

func main() {
	e := echo.New()
	web.Routes(e)
	e.Logger.Fatal(e.Start(":9000"))
}
