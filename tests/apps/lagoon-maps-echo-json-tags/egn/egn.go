package egn

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"net/url"
	"time"
)

var ErrUnauthorized = errors.New("egnyte: unauthorized")

func IsUnauthorized(err error) bool { return errors.Is(err, ErrUnauthorized) }

type carrier struct {
	token string
	next  http.RoundTripper
}

func (c carrier) RoundTrip(r *http.Request) (*http.Response, error) {
	r = r.Clone(r.Context())
	r.Header.Set("Authorization", "Bearer "+c.token)
	for i := 0; ; i++ {
		res, err := c.next.RoundTrip(r)
		if err != nil {
			return nil, err
		}
		switch {
		case res.StatusCode == http.StatusUnauthorized:
			res.Body.Close()
			return nil, ErrUnauthorized
		case res.StatusCode == http.StatusTooManyRequests && i < 5:
			res.Body.Close()
			time.Sleep(time.Second << i)
		default:
			return res, nil
		}
	}
}

type Client struct {
	base string
	http http.Client
}

func New(domain, token string) *Client {
	return &Client{"https://" + domain + ".egnyte.com/pubapi/v1", http.Client{Transport: carrier{token, http.DefaultTransport}}}
}

func (c *Client) Search(ctx context.Context, q string) (json.RawMessage, error) {
	req, _ := http.NewRequestWithContext(ctx, "GET", c.base+"/search?query="+url.QueryEscape(q), nil) //~ GET /pubapi/v1/search handles=specific
	res, err := c.http.Do(req)
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	return io.ReadAll(res.Body)
}

func (c *Client) Share(ctx context.Context, path string) (string, error) {
	b, _ := json.Marshal(map[string]string{"path": path, "type": "file", "accessibility": "domain"})
	req, _ := http.NewRequestWithContext(ctx, "POST", c.base+"/links", bytes.NewReader(b)) //~ POST /pubapi/v1/links handles=specific
	res, err := c.http.Do(req)
	if err != nil {
		return "", err
	}
	defer res.Body.Close()
	var out struct{ Links []struct{ URL string } }
	if err := json.NewDecoder(res.Body).Decode(&out); err != nil {
		return "", err
	}
	return out.Links[0].URL, nil
}
