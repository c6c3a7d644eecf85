package main

import (
	"errors"
	"sync"

	"example.com/gannets/egnyte"
	"github.com/gofiber/fiber/v2"
	"go.uber.org/zap"
)

func main() {
	log := zap.Must(zap.NewProduction())
	defer log.Sync()
	var states, clients sync.Map
	app := fiber.New()

	app.Get("/egnyte/back", func(c *fiber.Ctx) error {
		domain, ok := states.LoadAndDelete(c.Query("state"))
		if !ok || c.Query("error") != "" {
			return fiber.ErrForbidden
		}
		client := &egnyte.Client{Domain: domain.(string), Log: log.Named("egnyte")}
		if err := client.Exchange(c.Context(), c.Query("code")); err != nil {
			return fiber.ErrBadGateway
		}
		clients.Store(client.Domain, client)
		return c.Redirect("/rings/" + client.Domain)
	})

	app.Get("/rings/:domain", func(c *fiber.Ctx) error {
		client, ok := clients.Load(c.Params("domain"))
		if !ok {
			return c.Redirect("/egnyte/connect")
		}
		rings, err := client.(*egnyte.Client).Rings(c.Context())
		if errors.Is(err, egnyte.ErrSignIn) {
			clients.Delete(c.Params("domain"))
			return c.Redirect("/egnyte/connect")
		}
		if errors.Is(err, egnyte.ErrBusy) {
			return fiber.ErrServiceUnavailable
		}
		if err != nil {
			return err
		}
		return c.JSON(rings)
	})

	log.Fatal("stopped", zap.Error(app.Listen(":8080")))
}
