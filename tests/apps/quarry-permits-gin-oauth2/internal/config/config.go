package config

import (
	"fmt"
	"os"

	"golang.org/x/oauth2"
)

type Config struct {
	Domain string
	OAuth  *oauth2.Config
}

func getEnv(key, fallback string) string {
	if v, ok := os.LookupEnv(key); ok {
		return v
	}
	return fallback
}

func Load() *Config {
	domain := getEnv("EGNYTE_DOMAIN", "")
	tokenURL := fmt.Sprintf("https://%s.egnyte.com/puboauth/token", domain)
	return &Config{
		Domain: domain,
		OAuth: &oauth2.Config{
			ClientID:     os.Getenv("EGNYTE_CLIENT_ID"),
			ClientSecret: os.Getenv("EGNYTE_CLIENT_SECRET"),
			RedirectURL:  getEnv("EGNYTE_REDIRECT_URL", "https://quarry.example.com/callback"),
			Scopes:       []string{"Egnyte.filesystem", "Egnyte.user"},
			Endpoint: oauth2.Endpoint{
				AuthURL:   tokenURL,
				TokenURL:  tokenURL,
				AuthStyle: oauth2.AuthStyleInParams,
			},
		},
	}
}
