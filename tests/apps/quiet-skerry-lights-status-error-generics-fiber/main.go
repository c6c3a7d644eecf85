package main

import (
	"errors"
	"log"
	"math"
	"os"
	"strconv"

	"github.com/gofiber/fiber/v2"

	"example.com/skerry/egnyte"
)

func onError(c *fiber.Ctx, err error) error {
	var refused *egnyte.APIError
	switch {
	case errors.As(err, &refused) && refused.SignIn():
		return c.Redirect("/connect")
	case errors.As(err, &refused) && refused.Throttled():
		c.Set(fiber.HeaderRetryAfter, strconv.Itoa(int(math.Ceil(refused.Wait.Seconds()))))
		return c.SendStatus(fiber.StatusServiceUnavailable)
	default:
		return fiber.DefaultErrorHandler(c, err)
	}
}

func main() {
	client := &egnyte.Client{Domain: os.Getenv("EGNYTE_DOMAIN"), Token: func() string { return os.Getenv("EGNYTE_TOKEN") }}
	app := fiber.New(fiber.Config{ErrorHandler: onError})
	app.Get("/lights/:isle", func(c *fiber.Ctx) error {
		lights, err := client.Lights(c.Context(), c.Params("isle"))
		if err != nil {
			return err
		}
		return c.JSON(lights.Files)
	})
	app.Get("/links", func(c *fiber.Ctx) error {
		links, err := client.Links(c.Context())
		if err != nil {
			return err
		}
		return c.JSON(links.IDs)
	})
	log.Fatal(app.Listen(":3000"))
}
