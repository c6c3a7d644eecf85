package main

import (
	"errors"
	"net/http"
	"os"

	"github.com/labstack/echo/v4"

	"orchard.example/grafts/store"
)

func main() {
	e := echo.New()
	e.HTTPErrorHandler = answer
	drive := store.New(os.Getenv("EGNYTE_DOMAIN"), os.Getenv("EGNYTE_TOKEN"))
	e.GET("/grafts/:tree", func(c echo.Context) error {
		names, err := drive.List(c.Request().Context(), c.Param("tree"))
		if err != nil {
			return err
		}
		return c.JSON(http.StatusOK, names)
	})
	e.Logger.Fatal(e.Start(":8080"))
}

// answer is what every handler's error ends in.
func answer(err error, c echo.Context) {
	var failed store.StatusError
	if errors.As(err, &failed) && failed.Code == http.StatusUnauthorized {
		_ = c.Redirect(http.StatusSeeOther, "/connect")
		return
	}
	c.Echo().DefaultHTTPErrorHandler(err, c)
}
