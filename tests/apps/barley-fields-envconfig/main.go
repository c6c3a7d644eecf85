package main

import (
	"encoding/json"
	"fmt"
	"log"
	"net/http"

	"github.com/kelseyhightower/envconfig"
)

// Settings come from FIELDS_DOMAIN, FIELDS_TOKEN and FIELDS_API.
type Settings struct {
	Domain string `required:"true"`
	Token  string `required:"true"`
	API    string `envconfig:"API" default:"pubapi/v1"`
}

type client struct {
	settings Settings
	http     http.Client
}

func (c *client) list(folder string) ([]string, error) {
	req, err := http.NewRequest(http.MethodGet, fmt.Sprintf("https://%s.egnyte.com/%s/fs/%s", c.settings.Domain, c.settings.API, folder), nil) //~ GET /pubapi/v1/fs/{path} handles=none
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Bearer "+c.settings.Token)
	res, err := c.http.Do(req) //~ EG401; EG403
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	var found struct {
		Folders []struct{ Name string }
	}
	if err := json.NewDecoder(res.Body).Decode(&found); err != nil {
		return nil, err
	}
	names := make([]string, 0, len(found.Folders))
	for _, folder := range found.Folders {
		names = append(names, folder.Name)
	}
	return names, nil
}

func main() {
	var settings Settings
	if err := envconfig.Process("fields", &settings); err != nil {
		log.Fatal(err)
	}
	c := &client{settings: settings}
	names, err := c.list("Shared/Fields")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(names)
}
