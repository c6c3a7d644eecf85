package main

import (
	"log"
	"os"

	"golang.org/x/oauth2"
)

type Config struct {
	Domain       string
	ClientID     string
	ClientSecret string
	PublicURL    string
}

func loadConfig() Config {
	return Config{
		Domain:       mustEnv("EGNYTE_DOMAIN"),
		ClientID:     mustEnv("EGNYTE_CLIENT_ID"),
		ClientSecret: mustEnv("EGNYTE_CLIENT_SECRET"),
		PublicURL:    mustEnv("PUBLIC_URL"),
	}
}

func mustEnv(name string) string {
	v, ok := os.LookupEnv(name)
	if !ok || v == "" {
		log.Fatalf("missing environment variable %s", name)
	}
	return v
}

func (c Config) BaseURL() string {
	return "https://" + c.Domain + ".egnyte.com"
}

func (c Config) OAuth() *oauth2.Config {
	return &oauth2.Config{
		ClientID:     c.ClientID,
		ClientSecret: c.ClientSecret,
		RedirectURL:  "https://filedrop.brightfield.example/oauth/callback",
		Scopes:       []string{"Egnyte.filesystem"},
		Endpoint: oauth2.Endpoint{
			AuthURL:   c.BaseURL() + "/puboauth/token",
			TokenURL:  c.BaseURL() + "/puboauth/token",
			AuthStyle: oauth2.AuthStyleInParams,
		},
	}
}
