package main

import (
	"os"

	"github.com/labstack/echo/v4"

	"example.com/lagoon/egn"
	"example.com/lagoon/signin"
)

func main() {
	e := echo.New()
	vault := signin.NewVault(os.Getenv("LAGOON_DIR"))
	signin.Mount(e, vault)
	e.GET("/search", func(c echo.Context) error {
		t, ok := vault.Get(c.QueryParam("tenant"))
		if !ok {
			return c.Redirect(302, "/egnyte")
		}
		hits, err := egn.New(t.Domain, t.Bearer).Search(c.Request().Context(), c.QueryParam("q"))
		if egn.IsUnauthorized(err) {
			return c.JSON(401, echo.Map{"connect": "/egnyte"})
		} else if err != nil {
			return err
		}
		return c.JSON(200, hits)
	})
	e.POST("/links", func(c echo.Context) error {
		t, _ := vault.Get(c.QueryParam("tenant"))
		u, err := egn.New(t.Domain, t.Bearer).Share(c.Request().Context(), c.FormValue("path"))
		if err != nil {
			if egn.IsUnauthorized(err) {
				return c.NoContent(401)
			}
			return err
		}
		return c.String(200, u)
	})
	e.Logger.Fatal(e.Start(":9000"))
}
