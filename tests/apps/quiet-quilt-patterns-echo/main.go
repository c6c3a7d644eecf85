package main

import (
	"errors"
	"net/http"
	"os"

	"github.com/labstack/echo/v4"
)

func main() {
	e := echo.New()
	usual := e.HTTPErrorHandler
	e.HTTPErrorHandler = func(err error, c echo.Context) {
		if errors.Is(err, ErrSignedOut) {
			_ = c.Redirect(http.StatusSeeOther, "/egnyte/connect")
			return
		}
		usual(err, c)
	}
	drive := &Drive{Domain: os.Getenv("EGNYTE_DOMAIN"), Token: os.Getenv("EGNYTE_TOKEN")}
	e.GET("/quilts/:quilt", func(c echo.Context) error {
		names, err := drive.Patterns(c.Request().Context(), c.Param("quilt"))
		if err != nil {
			return err
		}
		return c.JSON(http.StatusOK, names)
	})
	e.Logger.Fatal(e.Start(os.Getenv("LISTEN")))
}
