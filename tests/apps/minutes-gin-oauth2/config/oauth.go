package config

import (
	"os"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
)

func Egnyte(domain string) *oauth2.Config {
	return &oauth2.Config{
		ClientID:     os.Getenv("EGNYTE_CLIENT_ID"),
		ClientSecret: os.Getenv("EGNYTE_CLIENT_SECRET"),
		RedirectURL:  "http://minutes.example.com/auth/egnyte/callback", //~ EG207
		Scopes:       []string{"Egnyte.filesystem"},
		Endpoint: oauth2.Endpoint{
			AuthURL:   "https://" + domain + ".egnyte.com/puboauth/token",
			TokenURL:  "https://" + domain + ".egnyte.com/puboauth/token",
			AuthStyle: oauth2.AuthStyleInParams,
		},
	}
}

func Google() *oauth2.Config {
	return &oauth2.Config{
		ClientID:     os.Getenv("GOOGLE_CLIENT_ID"),
		ClientSecret: os.Getenv("GOOGLE_CLIENT_SECRET"),
		RedirectURL:  "http://minutes.example.com/auth/google/callback",
		Scopes:       []string{"openid", "email"},
		Endpoint:     google.Endpoint,
	}
}
