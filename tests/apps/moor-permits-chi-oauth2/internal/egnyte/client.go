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

func (c *Client) newRequest(ctx context.Context, method, path string, body any) (*http.Request, error) {
	var buf io.Reader
	if body != nil {
		b, err := json.Marshal(body)
		if err != nil {
			return nil, err
		}
		buf = bytes.NewReader(b)
	}
	req, err := http.NewRequestWithContext(ctx, method, c.baseURL+path, buf)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Content-Type", "application/json")
	return req, nil
}

func (c *Client) do(req *http.Request, out any) error {
	resp, err := c.httpClient.Do(req)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	switch {
	case resp.StatusCode == http.StatusUnauthorized:
		return ErrUnauthorized
	case resp.StatusCode >= 400:
		return fmt.Errorf("egnyte: status %d", resp.StatusCode)
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

func (c *Client) ListFolder(ctx context.Context, path string) (*Folder, error) {
	req, err := c.newRequest(ctx, http.MethodGet, "/v1/fs/"+url.PathEscape(path), nil) //~ GET /pubapi/v1/fs/{path} handles=specific
	if err != nil {
		return nil, err
	}
	var folder Folder
	return &folder, c.do(req, &folder)
}

func (c *Client) CreateLink(ctx context.Context, path string) (string, error) {
	body := map[string]string{"path": path, "type": "file", "accessibility": "anyone"}
	req, err := c.newRequest(ctx, http.MethodPost, "/v1/links", body) //~ POST /pubapi/v1/links handles=specific
	if err != nil {
		return "", err
	}
	var out struct {
		Links []struct {
			URL string `json:"url"`
		} `json:"links"`
	}
	if err := c.do(req, &out); err != nil {
		return "", err
	}
	return out.Links[0].URL, nil
}

func (c *Client) DeleteLink(ctx context.Context, id string) error {
	req, err := c.newRequest(ctx, http.MethodDelete, "/v1/links/"+id, nil) //~ DELETE /pubapi/v1/links/{link_id} handles=specific
	if err != nil {
		return err
	}
	return c.do(req, nil)
}

func (c *Client) SetPermissions(ctx context.Context, path string, users map[string]string) error {
	body := map[string]any{"userPerms": users}
	req, err := c.newRequest(ctx, http.MethodPost, "/v2/perms/"+path, body) //~ POST /pubapi/v2/perms/{path} handles=specific; EG101
	if err != nil {
		return err
	}
	return c.do(req, nil)
}
