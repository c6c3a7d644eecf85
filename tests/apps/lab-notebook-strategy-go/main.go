package main

import (
	"context"
	"crypto/tls"
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"time"
)

type Option func(*Client)

func Insecure() Option {
	return func(c *Client) {
		t := http.DefaultTransport.(*http.Transport).Clone()
		t.TLSClientConfig = &tls.Config{InsecureSkipVerify: true} //~ EG502
		c.http.Transport = t
	}
}

func Timeout(d time.Duration) Option {
	return func(c *Client) { c.http.Timeout = d }
}

type Client struct {
	http *http.Client
	base string
}

func NewClient(base string, options ...Option) *Client {
	c := &Client{http: &http.Client{}, base: base}
	for _, o := range options {
		o(c)
	}
	return c
}

func (c *Client) List(ctx context.Context, token, path string) ([]string, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, c.base+"/pubapi/v1/fs/Shared/"+path, nil) //~ GET /pubapi/v1/fs/{path} handles=specific
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Bearer "+token)
	res, err := c.http.Do(req)
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	if res.StatusCode == http.StatusUnauthorized {
		return nil, fmt.Errorf("sign in again")
	}
	var folder struct {
		Files []struct{ Name string } `json:"files"`
	}
	err = json.NewDecoder(res.Body).Decode(&folder)
	names := make([]string, len(folder.Files))
	for i, f := range folder.Files {
		names[i] = f.Name
	}
	return names, err
}

func main() {
	c := NewClient(fmt.Sprintf("https://%s.egnyte.com", os.Getenv("EGNYTE_DOMAIN")), Timeout(30*time.Second), Insecure())
	names, err := c.List(context.Background(), os.Getenv("EGNYTE_TOKEN"), "Notebook")
	fmt.Println(names, err)
}
