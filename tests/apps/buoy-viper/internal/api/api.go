package api

import (
	"encoding/json"
	"errors"
	"net/http"
)

var ErrSignedOut = errors.New("the token is not good any more")

type Client struct {
	base, token string
}

func New(base, token string) *Client { return &Client{base: base, token: token} }

func (c *Client) Buoys(folder string) ([]string, error) {
	req, err := http.NewRequest(http.MethodGet, c.base+"/pubapi/v1/fs"+folder, nil) //~ GET /pubapi/v1/fs/{path}
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Bearer "+c.token)
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	if res.StatusCode == http.StatusUnauthorized {
		return nil, ErrSignedOut
	}
	var listing struct {
		Files []struct{ Name string } `json:"files"`
	}
	if err := json.NewDecoder(res.Body).Decode(&listing); err != nil {
		return nil, err
	}
	names := make([]string, 0, len(listing.Files))
	for _, file := range listing.Files {
		names = append(names, file.Name)
	}
	return names, nil
}
