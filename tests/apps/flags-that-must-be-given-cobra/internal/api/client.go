package api

import (
	"net/http"
	"os"
	"strings"
)

// Client sends what the commands ask for.
type Client struct{ base, token string }

// New makes one for the domain that the environment names.
func New() *Client {
	return &Client{base: "https://" + os.Getenv("EGNYTE_DOMAIN") + ".egnyte.com/pubapi/v1", token: os.Getenv("EGNYTE_TOKEN")}
}

func (c *Client) Get(path string) (*http.Response, error)    { return c.send(http.MethodGet, path) }
func (c *Client) Delete(path string) (*http.Response, error) { return c.send(http.MethodDelete, path) }

func (c *Client) send(method, path string) (*http.Response, error) {
	req, err := http.NewRequest(method, c.base+path, strings.NewReader(""))
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Bearer "+c.token)
	return http.DefaultClient.Do(req)
}
