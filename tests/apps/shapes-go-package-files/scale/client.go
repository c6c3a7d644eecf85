package scale

import (
	"io"
	"net/http"
	"net/url"
)

const root = "https://holm.egnyte.com/pubapi/v1/" //~ EG501:note

// Client is what every part goes through.
type Client struct {
	Root  *url.URL
	token string

	shared part

	Shares *SharesPart
	Crews  *CrewsPart
}

// New makes a client for a token.
func New(token string) *Client {
	c := &Client{token: token}
	c.prepare()
	return c
}

func (c *Client) prepare() {
	if c.Root == nil {
		c.Root, _ = url.Parse(root)
	}
	c.shared.client = c
	c.Shares = (*SharesPart)(&c.shared)
	c.Crews = (*CrewsPart)(&c.shared)
}

// Ask makes a request for a path below the root.
func (c *Client) Ask(method, below string, body io.Reader) (*http.Response, error) {
	address, err := c.Root.Parse(below)
	if err != nil {
		return nil, err
	}
	req, err := http.NewRequest(method, address.String(), body)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Bearer "+c.token)
	return http.DefaultClient.Do(req)
}
