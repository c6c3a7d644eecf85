// Package egnyte reads who has an account.
package egnyte

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"os"

	"golang.org/x/oauth2"
)

// ErrSignIn says that the account has to be set up again.
var ErrSignIn = errors.New("the service account was refused")

// Client asks with the token of the service account.
type Client struct {
	http *http.Client
	base string
}

// Open signs the service account in.
func Open(ctx context.Context, domain, user, password string) (*Client, error) {
	host := fmt.Sprintf("https://%s.egnyte.com", domain)
	config := &oauth2.Config{
		ClientID:     os.Getenv("EGNYTE_CLIENT_ID"),
		ClientSecret: os.Getenv("EGNYTE_CLIENT_SECRET"),
		Scopes:       []string{"Egnyte.user"},
		Endpoint:     oauth2.Endpoint{TokenURL: host + "/puboauth/token", AuthStyle: oauth2.AuthStyleInParams},
	}
	token, err := config.PasswordCredentialsToken(ctx, user, password) //~ EG203
	if err != nil {
		return nil, err
	}
	return &Client{http: config.Client(ctx, token), base: host + "/pubapi/v2"}, nil
}

// Users gives the names of all that have an account.
func (c *Client) Users(ctx context.Context) ([]string, error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, c.base+"/users", nil) //~ GET /pubapi/v2/users handles=specific
	if err != nil {
		return nil, err
	}
	answer, err := c.http.Do(request)
	if err != nil {
		return nil, err
	}
	defer answer.Body.Close()
	switch answer.StatusCode {
	case http.StatusOK:
	case http.StatusUnauthorized:
		return nil, ErrSignIn
	case http.StatusTooManyRequests:
		return nil, fmt.Errorf("come back in %s seconds", answer.Header.Get("Retry-After"))
	default:
		return nil, fmt.Errorf("Egnyte says %s", answer.Status)
	}
	var page struct {
		Resources []struct {
			UserName string `json:"userName"`
		} `json:"resources"`
	}
	if err := json.NewDecoder(answer.Body).Decode(&page); err != nil {
		return nil, err
	}
	names := make([]string, 0, len(page.Resources))
	for _, one := range page.Resources {
		names = append(names, one.UserName)
	}
	return names, nil
}
