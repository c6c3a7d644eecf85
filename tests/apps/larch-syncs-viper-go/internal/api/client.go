package api

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"time"
)

var ErrUnauthorized = errors.New("unauthorized")

type Entry struct {
	Name     string `json:"name"`
	IsFolder bool   `json:"is_folder"`
}

type Client struct {
	base  string
	token string
}

func NewClient(domain, token string) *Client {
	return &Client{base: fmt.Sprintf("https://%s.egnyte.com/pubapi/v1", domain), token: token}
}

func (c *Client) List(ctx context.Context, path string) ([]Entry, error) {
	var out struct {
		Files   []Entry `json:"files"`
		Folders []Entry `json:"folders"`
	}
	if err := c.do(ctx, http.MethodGet, "/fs/"+strings.Trim(path, "/"), &out); err != nil { //~ GET /pubapi/v1/fs/{path}
		return nil, err
	}
	return append(out.Folders, out.Files...), nil
}

func (c *Client) do(ctx context.Context, method, path string, out any) error {
	req, err := http.NewRequestWithContext(ctx, method, c.base+path, nil)
	if err != nil {
		return err
	}
	req.Header.Set("Authorization", "Bearer "+c.token)
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		return err
	}
	defer res.Body.Close()
	if res.StatusCode == http.StatusUnauthorized {
		return ErrUnauthorized
	}
	if res.StatusCode == http.StatusTooManyRequests {
		s, _ := strconv.Atoi(res.Header.Get("Retry-After"))
		time.Sleep(time.Duration(s) * time.Second)
		return c.do(ctx, method, path, out)
	}
	if res.StatusCode != http.StatusOK {
		return fmt.Errorf("egnyte: %s", res.Status)
	}
	return json.NewDecoder(res.Body).Decode(out)
}
