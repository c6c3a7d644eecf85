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
	HTTP   *http.Client
	Domain string
	Token  string
}

type Folder struct {
	Files []struct {
		Name string `json:"name"`
	} `json:"files"`
}

// List tries a few times before it gives up.
func (c *Client) List(ctx context.Context, path string) (*Folder, error) {
	for attempt := 0; attempt < 3; attempt++ {
		req, err := http.NewRequestWithContext(ctx, http.MethodGet, fmt.Sprintf("https://%s.egnyte.com/pubapi/v1/fs/%s", c.Domain, path), nil) //~ GET /pubapi/v1/fs/{path} handles=specific
		if err != nil {
			return nil, err
		}
		req.Header.Set("Authorization", "Bearer "+c.Token)

		resp, err := c.HTTP.Do(req)
		if err != nil {
			return nil, err
		}
		if resp.StatusCode == http.StatusUnauthorized {
			resp.Body.Close()
			time.Sleep(time.Duration(attempt+1) * time.Second)
			continue //~ EG404
		}
		defer resp.Body.Close()
		if resp.StatusCode != http.StatusOK {
			return nil, fmt.Errorf("egnyte: %s", resp.Status)
		}
		var folder Folder
		return &folder, json.NewDecoder(resp.Body).Decode(&folder)
	}
	return nil, errors.New("egnyte: gave up")
}

// Events waits on throttling only; a dead token is for the user to renew.
func (c *Client) Events(ctx context.Context, after int) (*http.Response, error) {
	for attempt := 0; attempt < 3; attempt++ {
		req, err := http.NewRequestWithContext(ctx, http.MethodGet, fmt.Sprintf("https://%s.egnyte.com/pubapi/v2/events?id=%d", c.Domain, after), nil) //~ GET /pubapi/v2/events handles=specific
		if err != nil {
			return nil, err
		}
		req.Header.Set("Authorization", "Bearer "+c.Token)

		resp, err := c.HTTP.Do(req)
		if err != nil {
			return nil, err
		}
		if resp.StatusCode == http.StatusUnauthorized {
			resp.Body.Close()
			return nil, ErrUnauthorized
		}
		if resp.StatusCode == http.StatusTooManyRequests {
			resp.Body.Close()
			time.Sleep(time.Duration(attempt+1) * time.Second)
			continue
		}
		return resp, nil
	}
	return nil, errors.New("egnyte: gave up")
}
