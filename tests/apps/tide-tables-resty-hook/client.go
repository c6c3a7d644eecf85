// Package tidetables asks for the tables of a harbour.
package tidetables

import (
	"fmt"
	"net/http"

	"github.com/go-resty/resty/v2"
	"harbour.example/tidetables/auth"
)

// Client is made with the address of an account.
type Client struct {
	http *resty.Client
}

// Table is a day of one harbour.
type Table struct {
	High, Low []string
}

// New signs the client in.
func New(baseURL, clientID, clientSecret, refresh string, cache auth.Cache) (*Client, error) {
	tokens := auth.New(baseURL, clientID, clientSecret, refresh, cache)
	token, err := tokens.AccessToken()
	if err != nil {
		return nil, err
	}
	client := resty.New().SetBaseURL(baseURL).SetAuthToken(token)
	client.AddRetryCondition(func(res *resty.Response, err error) bool {
		return res.StatusCode() == http.StatusUnauthorized
	})
	client.AddRetryHook(func(res *resty.Response, err error) {
		if res.StatusCode() == http.StatusUnauthorized {
			_ = tokens.Forget()
			if token, err := tokens.AccessToken(); err == nil {
				client.SetAuthToken(token)
			}
		}
	})
	return &Client{http: client}, nil
}

// Tables are those of one harbour.
func (c *Client) Tables(harbour int) ([]Table, error) {
	var tables []Table
	res, err := c.http.R().SetResult(&tables).Get(fmt.Sprintf("/pubapi/v1/tidetables/%d/days", harbour)) //~ GET /pubapi/v1/tidetables/{…}/days handles=specific; EG505:note
	if err != nil {
		return nil, err
	}
	if res.IsError() { //~ EG403:note
		return nil, fmt.Errorf("tables: %s", res.Status())
	}
	return tables, nil
}
