// Package kilns keeps the burning records of lime kilns in Egnyte.
package kilns

import (
	"errors"
	"net/http"
	"strings"
)

// ErrSignIn says that the token is no longer good.
var ErrSignIn = errors.New("sign in to Egnyte again")

// Client talks to one domain.
type Client struct {
	BaseURL string
	Links   *LinksService
	Folders *FoldersService

	token string
	http  *http.Client
}

// NewClient makes a client for a domain.
func NewClient(domain, token string) *Client {
	c := &Client{BaseURL: "https://" + domain + ".egnyte.com", token: token, http: &http.Client{}}
	offer(c)
	return c
}

func offer(c *Client) {
	c.Links = &LinksService{client: c, version: "pubapi/v1", resource: "links"}
	c.Folders = &FoldersService{client: c, version: "pubapi/v1", resource: "fs", root: "Shared"}
}

func (c *Client) send(method, url string) error {
	req, err := http.NewRequest(method, url, nil)
	if err != nil {
		return err
	}
	req.Header.Set("Authorization", "Bearer "+c.token)
	res, err := c.http.Do(req)
	if err != nil {
		return err
	}
	defer res.Body.Close()
	if res.StatusCode == http.StatusUnauthorized {
		return ErrSignIn
	}
	return nil
}

func address(parts ...string) (string, error) {
	for _, part := range parts {
		if part == "" {
			return "", errors.New("a part of the address is empty")
		}
	}
	return strings.Join(parts, "/"), nil
}
