package main

import (
	"crypto/rand"
	"encoding/base32"
	"log"

	"github.com/gofiber/fiber/v2"
	"github.com/gofiber/fiber/v2/middleware/session"

	"example.com/faxinbox/egnyte"
)

var sessions = session.New()

func main() {
	app := fiber.New()
	app.Get("/egnyte", start)
	app.Get("/egnyte/return", finish)
	app.Post("/faxes/:name", receive)
	log.Fatal(app.Listen(":3000"))
}

func start(c *fiber.Ctx) error {
	s, err := sessions.Get(c)
	if err != nil {
		return err
	}
	raw := make([]byte, 20)
	if _, err := rand.Read(raw); err != nil {
		return err
	}
	state := base32.StdEncoding.EncodeToString(raw)
	s.Set("state", state)
	s.Set("domain", c.Query("domain"))
	if err := s.Save(); err != nil {
		return err
	}
	return c.Redirect(egnyte.SignInURL(c.Query("domain"), state))
}

func finish(c *fiber.Ctx) error {
	s, err := sessions.Get(c)
	if err != nil {
		return err
	}
	if c.Query("error") != "" || c.Query("state") != s.Get("state") {
		return fiber.ErrForbidden
	}
	token, err := egnyte.Token(s.Get("domain").(string), c.Query("code"))
	if err != nil {
		return err
	}
	s.Set("token", token)
	if err := s.Save(); err != nil {
		return err
	}
	return c.SendString("connected")
}

func receive(c *fiber.Ctx) error {
	s, err := sessions.Get(c)
	if err != nil {
		return err
	}
	return egnyte.File(s.Get("domain").(string), s.Get("token").(string), c.Params("name"), c.Body())
}
