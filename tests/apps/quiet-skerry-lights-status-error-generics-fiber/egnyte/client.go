package egnyte

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"strconv"
	"time"
)

// APIError is any answer of Egnyte that is not a success.
type APIError struct {
	Status int
	Wait   time.Duration
}

func (e *APIError) Error() string { return fmt.Sprintf("egnyte: %s", http.StatusText(e.Status)) }

// SignIn tells whether only a new sign-in helps.
func (e *APIError) SignIn() bool { return e.Status == http.StatusUnauthorized }

func (e *APIError) Throttled() bool { return e.Status == http.StatusTooManyRequests || e.Wait > 0 }

type Client struct {
	Domain string
	Token  func() string
}

func fetch[T any](ctx context.Context, c *Client, method, path string) (out T, err error) {
	req, err := http.NewRequestWithContext(ctx, method, "https://"+c.Domain+".egnyte.com/pubapi/"+path, nil)
	if err != nil {
		return out, err
	}
	req.Header.Set("Authorization", "Bearer "+c.Token())
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		return out, err
	}
	defer res.Body.Close()
	if res.StatusCode/100 != 2 {
		secs, _ := strconv.Atoi(res.Header.Get("Retry-After"))
		return out, &APIError{Status: res.StatusCode, Wait: time.Duration(secs) * time.Second}
	}
	err = json.NewDecoder(res.Body).Decode(&out)
	return out, err
}

type Folder struct {
	Files []struct {
		Name string `json:"name"`
	} `json:"files"`
}

func (c *Client) Lights(ctx context.Context, isle string) (Folder, error) {
	return fetch[Folder](ctx, c, http.MethodGet, "v1/fs/Shared/Lights/"+isle)  //~ GET /pubapi/v1/fs/{path} handles=specific
}

func (c *Client) Links(ctx context.Context) (struct{ IDs []string }, error) {
	return fetch[struct{ IDs []string }](ctx, c, http.MethodGet, "v1/links")  //~ GET /pubapi/v1/links handles=specific
}
