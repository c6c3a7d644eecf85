package egnyte

import (
	"context"
	"net/http"
	"net/url"
)

// List gives a folder's content.
func (c *Client) List(ctx context.Context, folder string) (*http.Response, error) {
	return c.do(ctx, http.MethodGet, "/fs/"+folder, url.Values{"list_content": {"true"}}, nil) //~ GET /pubapi/v1/fs/{path}
}

// Share makes a link.
func (c *Client) Share(ctx context.Context, file string) error {
	resp, err := c.do(ctx, "POST", "/links", nil, map[string]string{"path": file, "type": "file"}) //~ POST /pubapi/v1/links
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	return nil
}

// Remove deletes a file.
func (c *Client) Remove(file string) error {
	req, err := http.NewRequest(http.MethodDelete, c.endpoint(filesPath, file), nil) //~ DELETE /pubapi/v1/fs/{path}
	if err != nil {
		return err
	}
	_, err = c.http.Do(req)
	return err
}
