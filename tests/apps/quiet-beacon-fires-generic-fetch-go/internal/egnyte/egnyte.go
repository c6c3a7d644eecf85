// Package egnyte is the little of the Public API that the beacon map needs.
package egnyte

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strconv"
	"strings"
	"time"
)

var (
	ErrSignedOut = errors.New("egnyte: signed out")
	ErrThrottled = errors.New("egnyte: throttled")
)

// StatusError is any refusal; errors.Is sees through it.
type StatusError struct {
	Code  int
	After time.Duration
}

func (e *StatusError) Error() string { return "egnyte: " + http.StatusText(e.Code) }

func (e *StatusError) Is(target error) bool {
	switch target {
	case ErrSignedOut:
		return e.Code == http.StatusUnauthorized
	case ErrThrottled:
		return e.Code == http.StatusTooManyRequests
	}
	return false
}

type Client struct {
	base  string
	token string
	http  *http.Client
}

func New(domain, token string) *Client {
	return &Client{"https://" + domain + ".egnyte.com/pubapi/v1", token, &http.Client{Timeout: time.Minute}}
}

type Entry struct{ Name, Path string }

func (c *Client) Files(ctx context.Context, folder string) ([]Entry, error) {
	listing, err := call[struct{ Files []Entry }](ctx, c, http.MethodGet, "/fs/Shared/"+folder, nil) //~ GET /pubapi/v1/fs/{path} handles=specific
	return listing.Files, err
}

func (c *Client) Link(ctx context.Context, path string) (string, error) {
	body := strings.NewReader(fmt.Sprintf(`{"path": %q, "type": "file", "accessibility": "anyone"}`, path))
	made, err := call[struct{ Links []struct{ URL string } }](ctx, c, http.MethodPost, "/links", body) //~ POST /pubapi/v1/links handles=specific
	if err != nil {
		return "", fmt.Errorf("link to %s: %w", path, err)
	}
	return made.Links[0].URL, nil
}

func call[T any](ctx context.Context, c *Client, method, path string, body io.Reader) (out T, err error) {
	request, err := http.NewRequestWithContext(ctx, method, c.base+path, body)
	if err != nil {
		return out, err
	}
	request.Header.Set("Authorization", "Bearer "+c.token)
	answer, err := c.http.Do(request)
	if err != nil {
		return out, err
	}
	defer answer.Body.Close()
	if answer.StatusCode/100 != 2 {
		seconds, _ := strconv.Atoi(answer.Header.Get("Retry-After"))
		return out, &StatusError{answer.StatusCode, time.Duration(seconds) * time.Second}
	}
	err = json.NewDecoder(answer.Body).Decode(&out)
	return out, err
}
