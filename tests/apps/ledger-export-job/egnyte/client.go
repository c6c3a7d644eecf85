package egnyte

import (
	"fmt"
	"io"
	"net/http"
	"strings"
)

// Client speaks for the service account.
type Client struct {
	Base  string
	Token string
	HTTP  *http.Client
}

// Ledger is the client of the books.
func Ledger(token string) *Client {
	return &Client{Base: "https://" + ledgerHost + api, Token: token, HTTP: http.DefaultClient}
}

// Tryout is the client of the books that do not count.
func Tryout(token string) *Client {
	return &Client{Base: tryoutHost + api, Token: token, HTTP: http.DefaultClient}
}

func (c *Client) call(method, path, body string) ([]byte, error) {
	req, err := http.NewRequest(method, c.Base+path, strings.NewReader(body))
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Bearer "+c.Token)
	resp, err := c.HTTP.Do(req)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	if resp.StatusCode == http.StatusUnauthorized {
		return nil, fmt.Errorf("the token of %s was refused: make another one", c.Base)
	}
	return io.ReadAll(resp.Body)
}

// Home opens the web interface.
func (c *Client) Home() ([]byte, error) {
	return c.call(http.MethodPost, "/navigate/embedded/home", "{}") //~ POST /pubapi/v1/navigate/embedded/home; EG504
}

// Rights lists who may see a folder.
func (c *Client) Rights(folder string) ([]byte, error) {
	return c.call(http.MethodGet, "/perms/folder/"+folder, "") //~ GET /pubapi/v1/perms/folder/{path}; EG504:note
}

// Marks lists the bookmarks.
func (c *Client) Marks() ([]byte, error) {
	return c.call("GET", "/bookmark", "") //~ GET /pubapi/v1/bookmark; EG505
}

// Rates asks for exchange rates.
func (c *Client) Rates() ([]byte, error) {
	return c.call("GET", "/exchange-rates", "") //~ GET /pubapi/v1/exchange-rates; EG505:note
}

// Report gives a report of a kind that the crontab names.
func (c *Client) Report(kind, id string) ([]byte, error) {
	return c.call("GET", "/"+kind+"/"+id, "") //~ EG902
}
