package client

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"time"
)

// ErrConnect asks the user to connect again.
var ErrConnect = errors.New("connect to Egnyte again")

// Source gives tokens; Renew asks for another one.
type Source interface {
	Token() string
	Renew(ctx context.Context) error
}

// Client calls the API of a domain.
type Client struct {
	domain string
	tokens Source
	http   *http.Client
}

// New makes a client.
func New(domain string, tokens Source) *Client {
	return &Client{domain: domain, tokens: tokens, http: &http.Client{Timeout: time.Minute}}
}

func (c *Client) do(ctx context.Context, method, path string) ([]byte, error) {
	for attempt := 0; attempt < 2; attempt++ {
		u := url.URL{Scheme: "https", Host: c.domain + ".egnyte.com", Path: "/pubapi" + path}
		req, err := http.NewRequestWithContext(ctx, method, u.String(), nil)
		if err != nil {
			return nil, err
		}
		req.Header.Set("Authorization", "Bearer "+c.tokens.Token())
		resp, err := c.http.Do(req)
		if err != nil {
			return nil, err
		}
		if resp.StatusCode == http.StatusUnauthorized {
			resp.Body.Close()
			if err := c.tokens.Renew(ctx); err != nil {
				return nil, ErrConnect
			}
			continue
		}
		defer resp.Body.Close()
		return io.ReadAll(resp.Body)
	}
	return nil, ErrConnect
}

// Home opens the web interface.
func (c *Client) Home(ctx context.Context) ([]byte, error) {
	return c.do(ctx, http.MethodPost, "/v2/navigate") //~ POST /pubapi/v2/navigate handles=specific
}

// Rights lists who may see a folder.
func (c *Client) Rights(ctx context.Context, folder string) ([]byte, error) {
	return c.do(ctx, http.MethodGet, "/v2/perms/"+folder) //~ GET /pubapi/v2/perms/{path} handles=specific
}

// Report gives one of the reports that there are.
func (c *Client) Report(ctx context.Context, kind string, id int64) ([]byte, error) {
	switch kind {
	case "logins", "files", "permissions":
		return c.do(ctx, http.MethodGet, fmt.Sprintf("/v1/audit/%s/%d", kind, id)) //~ GET /pubapi/v1/audit/{report_type}/{report_id} handles=specific
	default:
		return nil, fmt.Errorf("no report %q", kind)
	}
}
