package egnyte

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"time"
)

var ErrUnauthorized = errors.New("egnyte: unauthorized")

type Client struct {
	BaseURL    string
	Token      string
	HTTPClient *http.Client
}

func NewClient(domain, token string) *Client {
	return &Client{
		BaseURL:    fmt.Sprintf("https://%s.egnyte.com/pubapi/v1", domain),
		Token:      token,
		HTTPClient: &http.Client{Timeout: time.Minute},
	}
}

func (c *Client) do(req *http.Request, out interface{}) error {
	req.Header.Set("Accept", "application/json")
	req.Header.Set("Authorization", fmt.Sprintf("Bearer %s", c.Token))

	res, err := c.HTTPClient.Do(req)
	if err != nil {
		return err
	}
	defer res.Body.Close()

	if res.StatusCode == http.StatusUnauthorized {
		return ErrUnauthorized
	}
	return json.NewDecoder(res.Body).Decode(out)
}

type Folder struct {
	Name string `json:"name"`
}

func (c *Client) GetFolder(ctx context.Context, path string) (*Folder, error) {
	req, err := http.NewRequestWithContext(ctx, "GET", fmt.Sprintf("%s/fs/Shared/%s", c.BaseURL, path), nil) //~ GET /pubapi/v1/fs/{path} handles=specific
	if err != nil {
		return nil, err
	}
	var folder Folder
	if err := c.do(req, &folder); err != nil {
		return nil, err
	}
	return &folder, nil
}

// Ping checks a token before it is saved.
func (c *Client) Ping(ctx context.Context) error {
	req, err := http.NewRequestWithContext(ctx, "GET", c.BaseURL+"/userinfo", nil) //~ GET /pubapi/v1/userinfo handles=specific
	if err != nil {
		return err
	}
	req.Header.Add("Authorization", c.Token) //~ EG307
	res, err := c.HTTPClient.Do(req)
	if err != nil {
		return err
	}
	defer res.Body.Close()
	if res.StatusCode == 401 {
		return ErrUnauthorized
	}
	return nil
}
