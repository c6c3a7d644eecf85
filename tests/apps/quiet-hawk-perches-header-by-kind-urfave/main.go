package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
	"os"

	"example.com/perches/internal/api"
	"github.com/urfave/cli/v2"
)

func perches(c *cli.Context) error {
	url := fmt.Sprintf("https://%s.egnyte.com/pubapi/v1/fs/Shared/Perches", c.String("domain"))
	answer, err := api.Get(url, api.With(api.Bearer, c.String("token"))) //~ GET /pubapi/v1/fs/{path} handles=specific
	if err != nil {
		return err
	}
	defer answer.Body.Close()
	switch answer.StatusCode {
	case http.StatusOK:
		_, err = io.Copy(os.Stdout, answer.Body)
		return err
	case http.StatusUnauthorized:
		return cli.Exit("sign in to Egnyte again", 2)
	case http.StatusTooManyRequests:
		return cli.Exit("try again in "+answer.Header.Get("Retry-After")+" seconds", 3)
	}
	return cli.Exit(answer.Status, 1)
}

func weather(c *cli.Context) error {
	answer, err := api.Get("https://weather.example.org/hawks", api.With(api.Basic, "hawks", os.Getenv("WEATHER_PASSWORD")))
	if err != nil {
		return err
	}
	defer answer.Body.Close()
	_, err = io.Copy(os.Stdout, answer.Body)
	return err
}

func main() {
	app := &cli.App{
		Name: "perches",
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "domain", Required: true, EnvVars: []string{"EGNYTE_DOMAIN"}},
			&cli.StringFlag{Name: "token", Required: true, EnvVars: []string{"EGNYTE_TOKEN"}},
		},
		Commands: []*cli.Command{{Name: "list", Action: perches}, {Name: "weather", Action: weather}},
	}
	if err := app.Run(os.Args); err != nil {
		log.Fatal(err)
	}
}
