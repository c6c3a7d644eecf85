// Package directory keeps who is in which group of Egnyte.
package directory

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"time"
)

// ErrSignIn says that the token is not taken any more.
var ErrSignIn = errors.New("sign in to Egnyte again")

type sender interface {
	Do(request *http.Request) (*http.Response, error)
}

// Client speaks for one customer.
type Client struct {
	domain, token string
	sender        func() sender
}

// New makes a client.
func New(domain, token string) *Client { return &Client{domain: domain, token: token} }

func (c *Client) through() sender {
	if c.sender != nil {
		return c.sender()
	}
	return &http.Client{Timeout: 30 * time.Second}
}

func (c *Client) base() string {
	return fmt.Sprintf("https://%s.egnyte.com", strings.TrimSpace(c.domain))
}

// What goes wrong here is no answer of anybody's.
func (c *Client) request(ctx context.Context, method, url string, body []byte) (*http.Request, error) {
	request, err := http.NewRequestWithContext(ctx, method, url, bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	request.Header.Set("Authorization", "Bearer "+c.token)
	return request, nil
}

func (c *Client) send(request *http.Request) ([]byte, error) {
	response, err := c.through().Do(request)
	if err != nil {
		return nil, fmt.Errorf("%s %s: %w", request.Method, request.URL.Path, err)
	}
	defer response.Body.Close()
	body, _ := io.ReadAll(response.Body)
	if response.StatusCode < 200 || response.StatusCode >= 300 { //~ EG402; EG403
		return nil, fmt.Errorf("status %d: %s", response.StatusCode, body)
	}
	return body, nil
}

// Probe asks who the token belongs to.
func (c *Client) Probe(ctx context.Context) error {
	request, err := c.request(ctx, http.MethodGet, c.base()+"/pubapi/v1/userinfo", nil) //~ GET /pubapi/v1/userinfo handles=generic
	if err != nil {
		return err
	}
	if _, err := c.send(request); err != nil {
		return fmt.Errorf("probe: %w", err)
	}
	return nil
}

// Join puts a user into a group, and looks at the answer itself.
func (c *Client) Join(ctx context.Context, user, group string) error {
	body := []byte(`{"members":[{"value":"` + user + `"}]}`)
	request, err := c.request(ctx, http.MethodPatch, c.base()+"/pubapi/v2/groups/"+group, body) //~ PATCH /pubapi/v2/groups/{group_id} handles=specific
	if err != nil {
		return err
	}
	response, err := c.through().Do(request)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	switch response.StatusCode {
	case http.StatusOK, http.StatusNoContent:
		return nil
	case http.StatusUnauthorized:
		return ErrSignIn
	default:
		return fmt.Errorf("groups: status %d", response.StatusCode)
	}
}
