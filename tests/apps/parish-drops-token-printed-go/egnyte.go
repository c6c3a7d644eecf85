package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strconv"
	"time"
)

var errSignInAgain = errors.New("egnyte: sign in again")

type Folder struct {
	Name    string   `json:"name"`
	Path    string   `json:"path"`
	Folders []Folder `json:"folders"`
}

type EgnyteClient struct {
	base  string
	token string
	http  *http.Client
}

func NewEgnyteClient(base, token string) *EgnyteClient {
	return &EgnyteClient{base: base, token: token, http: &http.Client{Timeout: 20 * time.Second}}
}

func (c *EgnyteClient) get(ctx context.Context, path string, out any) error {
	for attempt := 0; attempt < 3; attempt++ {
		req, err := http.NewRequestWithContext(ctx, http.MethodGet, c.base+path, nil)
		if err != nil {
			return err
		}
		req.Header.Set("Authorization", "Bearer "+c.token)
		res, err := c.http.Do(req)
		if err != nil {
			return err
		}
		switch {
		case res.StatusCode == http.StatusUnauthorized:
			res.Body.Close()
			return errSignInAgain
		case res.StatusCode == http.StatusTooManyRequests:
			res.Body.Close()
			wait, _ := strconv.Atoi(res.Header.Get("Retry-After"))
			time.Sleep(time.Duration(wait+1) * time.Second)
			continue
		case res.StatusCode >= 300:
			res.Body.Close()
			return fmt.Errorf("egnyte answered %s", res.Status)
		}
		defer res.Body.Close()
		return json.NewDecoder(res.Body).Decode(out)
	}
	return errors.New("egnyte: still throttled")
}

func (c *EgnyteClient) ListFolder(ctx context.Context, path string) (*Folder, error) {
	var f Folder
	err := c.get(ctx, "/pubapi/v1/fs/"+url.PathEscape(path), &f) //~ GET /pubapi/v1/fs/{path}
	return &f, err
}
