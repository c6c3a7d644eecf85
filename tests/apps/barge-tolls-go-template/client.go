// Package bargetolls asks for what barges have to pay.
package bargetolls

import (
	"bytes"
	"errors"
	"net/http"
	"net/url"
	"text/template"
)

// Root is where the account stands.
var Root = url.URL{
	Scheme: "https",
	Host:   "apps.egnyte.com", //~ EG501:note
	Path:   "/pubapi/v1",
}

// ErrSignIn says that the token was refused.
var ErrSignIn = errors.New("sign in again")

// Client knows the account.
type Client struct {
	http *http.Client
	root url.URL
}

// NewClient takes whoever signs requests.
func NewClient(signed *http.Client) *Client {
	client := &Client{}
	client.http = signed
	client.SetRoot(Root)
	return client
}

// Root gives a copy, whoever changes it changes nothing else.
func (c Client) Root() url.URL {
	return c.root
}

// SetRoot is for other accounts.
func (c *Client) SetRoot(root url.URL) {
	c.root = root
}

type pathParams interface {
	Params() map[string]string
}

func (c *Client) address(path string, params pathParams) (url.URL, error) {
	address := c.Root()
	tmpl, err := template.New("address").Parse(address.Path + path)
	if err != nil {
		return address, err
	}
	buf := new(bytes.Buffer)
	if err := tmpl.Execute(buf, params.Params()); err != nil {
		return address, err
	}
	address.Path = buf.String()
	return address, nil
}

func (c *Client) send(method string, address url.URL) error {
	req, err := http.NewRequest(method, address.String(), nil)
	if err != nil {
		return err
	}
	res, err := c.http.Do(req)
	if err != nil {
		return err
	}
	defer res.Body.Close()
	switch {
	case res.StatusCode == http.StatusUnauthorized:
		return ErrSignIn
	case res.StatusCode == http.StatusTooManyRequests:
		return errors.New("wait " + res.Header.Get("Retry-After"))
	case res.StatusCode >= 300:
		return errors.New(res.Status)
	}
	return nil
}
