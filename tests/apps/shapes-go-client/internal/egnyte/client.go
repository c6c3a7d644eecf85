package egnyte

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"path"
)

const (
	apiVersion = "v1"
	apiRoot    = "/pubapi/" + apiVersion
	filesPath  = apiRoot + "/fs"
)

// Option changes a client while it is made.
type Option func(*Client)

// Doer sends requests.
type Doer interface {
	Do(req *http.Request) (*http.Response, error)
}

type transport struct {
	base  string
	token string
}

// Client speaks to one Egnyte domain.
type Client struct {
	transport
	http *http.Client
}

// WithToken sets the access token.
func WithToken(token string) Option {
	return func(c *Client) { c.token = token }
}

// New makes a client.
func New(domain string, opts ...Option) *Client {
	c := &Client{transport: transport{base: fmt.Sprintf("https://%s.egnyte.com", domain)}, http: http.DefaultClient}
	for _, opt := range opts {
		opt(c)
	}
	return c
}

func (t *transport) endpoint(parts ...string) string {
	return t.base + path.Join(parts...)
}

func (c *Client) do(ctx context.Context, method, path string, query url.Values, body any) (*http.Response, error) {
	u := c.base + apiRoot + path
	if len(query) > 0 {
		u += "?" + query.Encode()
	}
	var buf bytes.Buffer
	if body != nil {
		if err := json.NewEncoder(&buf).Encode(body); err != nil {
			return nil, err
		}
	}
	req, err := http.NewRequestWithContext(ctx, method, u, &buf)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Bearer "+c.token)
	return c.http.Do(req)
}
