package main

import (
	"errors"
	"log"
	"os"

	"github.com/gofiber/fiber/v2"

	"vineyard.example/plots/egnyte"
)

func main() {
	app := fiber.New(fiber.Config{ErrorHandler: onError})
	app.Get("/plots/:plot/photos", photos)
	log.Fatal(app.Listen(os.Getenv("LISTEN")))
}

func photos(c *fiber.Ctx) error {
	drive := egnyte.New(os.Getenv("EGNYTE_DOMAIN"), os.Getenv("EGNYTE_TOKEN"))
	folder, err := drive.Folder(c.UserContext(), "Shared/Vineyard/"+c.Params("plot"))
	if err != nil {
		return err
	}
	return c.JSON(folder.Files)
}

// onError answers for every handler of the app.
func onError(c *fiber.Ctx, err error) error {
	var refused *egnyte.Refused
	switch {
	case errors.As(err, &refused) && refused.SignInAgain():
		return c.Redirect("/egnyte/connect?back=" + c.Path())
	case errors.As(err, &refused):
		return c.Status(fiber.StatusBadGateway).JSON(fiber.Map{"error": refused.Error()})
	}
	return fiber.DefaultErrorHandler(c, err)
}
