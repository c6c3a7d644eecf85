package photos

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"time"
)

// ErrSignedOut tells the caller to sign in again.
var ErrSignedOut = errors.New("egnyte: the token is not accepted any more")

// New knows the domain of the office.
func New(domain, token string) (*Client, error) {
	base, err := url.Parse("https://" + domain + ".egnyte.com/pubapi")
	if err != nil {
		return nil, err
	}
	return &Client{base: base, token: token}, nil
}

// Every request has an address of its own: the one that all of them start from stays as it is.
func (c *Client) request(method, path string, body any) (*http.Request, error) {
	address := *c.base
	address.Path = strings.TrimSuffix(c.base.Path, "/") + path
	var sent io.Reader
	if body != nil {
		text, err := json.Marshal(body)
		if err != nil {
			return nil, err
		}
		sent = bytes.NewReader(text)
	}
	req, err := http.NewRequest(method, address.String(), sent)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Bearer "+c.token)
	return req, nil
}

func (c *Client) do(method, path string, body, into any) error {
	for attempt := 0; attempt < 3; attempt++ {
		req, err := c.request(method, path, body)
		if err != nil {
			return err
		}
		resp, err := http.DefaultClient.Do(req)
		if err != nil {
			return err
		}
		defer resp.Body.Close()
		switch {
		case resp.StatusCode == http.StatusUnauthorized:
			return ErrSignedOut
		case resp.StatusCode == http.StatusTooManyRequests:
			time.Sleep(time.Second)
			continue
		case resp.StatusCode >= 400:
			return fmt.Errorf("egnyte: %s %s: %s", method, path, resp.Status)
		}
		return json.NewDecoder(resp.Body).Decode(into)
	}
	return errors.New("egnyte: too many requests")
}
