// Package egnyte uploads.
package egnyte

import (
	"bytes"
	"errors"
	"fmt"
	"net/http"
	"strconv"
	"time"
)

// ErrToken says that the token is no longer valid.
var ErrToken = errors.New("token refused")

// Client uploads to one domain.
type Client struct {
	domain, token string
	http          *http.Client
}

// New makes a client. Its certificates are checked as usual.
func New(domain, token string) *Client {
	return &Client{domain: domain, token: token, http: &http.Client{Timeout: time.Minute}}
}

// Put uploads a file.
func (c *Client) Put(path string, content []byte) error {
	url := fmt.Sprintf("https://%s.egnyte.com/pubapi/v1/fs-content/%s", c.domain, path)
	request, err := http.NewRequest(http.MethodPost, url, bytes.NewReader(content)) //~ POST /pubapi/v1/fs-content/{path} handles=specific
	if err != nil {
		return err
	}
	request.Header.Set("Authorization", "Bearer "+c.token)
	answer, err := c.http.Do(request)
	if err != nil {
		return err
	}
	defer answer.Body.Close()
	switch {
	case answer.StatusCode == http.StatusUnauthorized:
		return ErrToken
	case answer.StatusCode == http.StatusTooManyRequests:
		seconds, _ := strconv.Atoi(answer.Header.Get("Retry-After"))
		time.Sleep(time.Duration(seconds) * time.Second)
		return c.Put(path, content)
	case answer.StatusCode >= 300:
		return fmt.Errorf("egnyte answered %s", answer.Status)
	}
	return nil
}
