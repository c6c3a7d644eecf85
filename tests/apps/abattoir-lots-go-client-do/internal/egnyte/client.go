package egnyte

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strconv"
	"time"
)

var ErrUnauthorized = errors.New("egnyte: unauthorized")

type Client struct {
	baseURL    string
	token      string
	httpClient *http.Client
}

type Folder struct {
	Files []struct {
		Name string `json:"name"`
		Path string `json:"path"`
	} `json:"files"`
}

func NewClient(domain, token string) *Client {
	return &Client{
		baseURL:    fmt.Sprintf("https://%s.egnyte.com/pubapi/v1", domain),
		token:      token,
		httpClient: &http.Client{Timeout: 30 * time.Second},
	}
}

func (c *Client) doRequest(ctx context.Context, method, path string, body any, out any) error {
	var buf io.Reader
	if body != nil {
		b, err := json.Marshal(body)
		if err != nil {
			return fmt.Errorf("marshal request: %w", err)
		}
		buf = bytes.NewReader(b)
	}
	req, err := http.NewRequestWithContext(ctx, method, c.baseURL+path, buf)
	if err != nil {
		return fmt.Errorf("create request: %w", err)
	}
	req.Header.Set("Authorization", "Bearer "+c.token)
	req.Header.Set("Content-Type", "application/json")

	resp, err := c.httpClient.Do(req)
	if err != nil {
		return fmt.Errorf("do request: %w", err)
	}
	defer resp.Body.Close()

	if resp.StatusCode < 200 || resp.StatusCode >= 300 { //~ EG402; EG403
		msg, _ := io.ReadAll(resp.Body)
		return fmt.Errorf("egnyte API error (status %d): %s", resp.StatusCode, msg)
	}
	if out == nil {
		return nil
	}
	return json.NewDecoder(resp.Body).Decode(out)
}

func (c *Client) ListFolder(ctx context.Context, path string) (*Folder, error) {
	var folder Folder
	if err := c.doRequest(ctx, http.MethodGet, "/fs/Shared/"+path, nil, &folder); err != nil { //~ GET /pubapi/v1/fs/{path} handles=generic
		return nil, err
	}
	return &folder, nil
}

func (c *Client) DeleteFile(ctx context.Context, path string) error {
	return c.doRequest(ctx, http.MethodDelete, "/fs/Shared/"+path, nil, nil) //~ DELETE /pubapi/v1/fs/{path} handles=generic
}

func (c *Client) Upload(ctx context.Context, path string, content io.Reader) error {
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, c.baseURL+"/fs-content/Shared/"+path, content) //~ POST /pubapi/v1/fs-content/{path} handles=specific
	if err != nil {
		return err
	}
	req.Header.Set("Authorization", "Bearer "+c.token)
	resp, err := c.httpClient.Do(req)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	switch resp.StatusCode {
	case http.StatusOK, http.StatusCreated:
		return nil
	case http.StatusUnauthorized:
		return ErrUnauthorized
	case http.StatusTooManyRequests:
		seconds, _ := strconv.Atoi(resp.Header.Get("Retry-After"))
		time.Sleep(time.Duration(seconds) * time.Second)
	}
	return fmt.Errorf("upload %s: %s", path, resp.Status)
}
