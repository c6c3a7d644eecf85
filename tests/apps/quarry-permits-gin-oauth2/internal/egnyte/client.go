package egnyte

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
)

var ErrUnauthorized = errors.New("egnyte: unauthorized")

type Client struct {
	baseURL    string
	httpClient *http.Client
}

func NewClient(domain string, httpClient *http.Client) *Client {
	return &Client{
		baseURL:    fmt.Sprintf("https://%s.egnyte.com/pubapi", domain),
		httpClient: httpClient,
	}
}

func (c *Client) do(ctx context.Context, method, path string, body, out interface{}) error {
	var reader io.Reader
	if body != nil {
		b, err := json.Marshal(body)
		if err != nil {
			return err
		}
		reader = bytes.NewReader(b)
	}
	req, err := http.NewRequestWithContext(ctx, method, c.baseURL+path, reader)
	if err != nil {
		return err
	}
	req.Header.Set("Content-Type", "application/json")
	resp, err := c.httpClient.Do(req)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	switch {
	case resp.StatusCode == http.StatusUnauthorized:
		return ErrUnauthorized
	case resp.StatusCode >= 300:
		return fmt.Errorf("egnyte: unexpected status %d", resp.StatusCode)
	}
	if out == nil {
		return nil
	}
	return json.NewDecoder(resp.Body).Decode(out)
}

type Folder struct {
	Name  string `json:"name"`
	Files []struct {
		Name string `json:"name"`
	} `json:"files"`
}

func (c *Client) ListFolder(ctx context.Context, folder string) (*Folder, error) {
	var f Folder
	err := c.do(ctx, http.MethodGet, "/v1/fs/"+folder, nil, &f) //~ GET /pubapi/v1/fs/{path} handles=specific
	return &f, err
}

func (c *Client) ListUsers(ctx context.Context, filter string) (map[string]interface{}, error) {
	q := url.Values{}
	q.Set("filter", filter)
	out := map[string]interface{}{}
	err := c.do(ctx, http.MethodGet, "/v2/users?"+q.Encode(), nil, &out) //~ GET /pubapi/v2/users handles=specific
	return out, err
}

func (c *Client) CreateLink(ctx context.Context, path string) error {
	payload := map[string]string{"path": path, "type": "file"}
	return c.do(ctx, http.MethodPost, "/v1/links", payload, nil) //~ POST /pubapi/v1/links handles=specific; EG101
}

func (c *Client) Delete(ctx context.Context, path string) error {
	return c.do(ctx, http.MethodDelete, fmt.Sprintf("/v1/fs/%s", path), nil, nil) //~ DELETE /pubapi/v1/fs/{path} handles=specific
}
