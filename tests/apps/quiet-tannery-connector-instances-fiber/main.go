package main

import (
	"bytes"
	"encoding/json"
	"net/http"
	"net/url"
	"os"
	"strings"
	"time"

	"github.com/gofiber/fiber/v2"
)

const (
	hub    = "https://api.openconnectors.ext.hanatrial.ondemand.com/elements/api-v2"
	ourEnd = "https://tannery.example.com/connected"
)

type element struct {
	Key string `json:"key"`
}

type instance struct {
	Element       element           `json:"element"`
	Providers     map[string]string `json:"providerData,omitempty"`
	Configuration map[string]string `json:"configuration"`
	Name          string            `json:"name"`
	Tags          []string          `json:"tags"`
}

func application(prefix string) map[string]string {
	return map[string]string{
		"oauth.api.key":      os.Getenv(prefix + "_KEY"),
		"oauth.api.secret":   os.Getenv(prefix + "_SECRET"),
		"oauth.callback.url": ourEnd,
	}
}

func egnyte(subdomain, code string) instance {
	settings := application("EGNYTE")
	settings["subdomain"] = subdomain
	return instance{
		Element:       element{"egnyte"},
		Providers:     map[string]string{"code": code},
		Configuration: settings,
		Name:          "hides of " + subdomain,
		Tags:          []string{"hides"},
	}
}

// A store of files on our own network: no sign-in, no subdomain, and no TLS.
func shelf() instance {
	return instance{
		Element:       element{"sftp"},
		Configuration: map[string]string{"host": "shelf.local", "oauth.callback.url": "http://shelf.local/back"},
		Name:          "shelf",
		Tags:          []string{"local"},
	}
}

func authorization() string {
	return strings.Join([]string{"User " + os.Getenv("HUB_USER"), "Organization " + os.Getenv("HUB_ORG")}, ", ")
}

func create(made instance) (int, error) {
	body, err := json.Marshal(made)
	if err != nil {
		return 0, err
	}
	request, err := http.NewRequest(http.MethodPost, hub+"/instances", bytes.NewReader(body))
	if err != nil {
		return 0, err
	}
	request.Header = http.Header{"Authorization": {authorization()}, "Content-Type": {"application/json"}}
	client := http.Client{Timeout: 30 * time.Second}
	answer, err := client.Do(request)
	if err != nil {
		return 0, err
	}
	return answer.StatusCode, answer.Body.Close()
}

func main() {
	app := fiber.New()
	app.Get("/connect/:subdomain", func(c *fiber.Ctx) error {
		query := url.Values{"apiKey": {os.Getenv("EGNYTE_KEY")}, "apiSecret": {os.Getenv("EGNYTE_SECRET")},
			"callbackUrl": {ourEnd}, "siteAddress": {c.Params("subdomain")}, "state": {"egnyte"}}
		request, _ := http.NewRequest(http.MethodGet, hub+"/elements/egnyte/oauth/url?"+query.Encode(), nil)
		request.Header.Set("Authorization", authorization())
		answer, err := http.DefaultClient.Do(request)
		if err != nil {
			return err
		}
		defer answer.Body.Close()
		var got struct{ OauthURL string }
		if err := json.NewDecoder(answer.Body).Decode(&got); err != nil {
			return err
		}
		return c.Redirect(got.OauthURL)
	})
	app.Get("/connected", func(c *fiber.Ctx) error {
		if c.Query("error") != "" {
			return fiber.ErrForbidden
		}
		status, err := create(egnyte(c.Query("subdomain"), c.Query("code")))
		if err != nil {
			return err
		}
		return c.SendStatus(status)
	})
	app.Post("/shelf", func(c *fiber.Ctx) error {
		status, err := create(shelf())
		if err != nil {
			return err
		}
		return c.SendStatus(status)
	})
	app.Listen(":8080")
}
