// Package pierlamps is for others to build upon: nothing here is a program.
package pierlamps

import (
	"context"
	"net/http"

	"golang.org/x/oauth2"
)

// Config is filled in by whoever uses the package.
type Config struct {
	oauth2.Config
}

// NewConfig knows the addresses of an account, and leaves the rest to others.
func NewConfig(domain string) *Config {
	return &Config{
		Config: oauth2.Config{
			Scopes: []string{},
			Endpoint: oauth2.Endpoint{
				AuthURL:   "https://" + domain + ".egnyte.com/puboauth/token",
				TokenURL:  "https://" + domain + ".egnyte.com/puboauth/token",
				AuthStyle: oauth2.AuthStyleInParams,
			},
		},
	}
}

// Client signs requests.
func Client(ctx context.Context, config *Config, token *oauth2.Token) *http.Client {
	return oauth2.NewClient(ctx, config.TokenSource(ctx, token))
}
