package main

import (
	"fmt"
	"os"
	"strings"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
)

const filesystem = "Egnyte.filesystem"

var base = strings.TrimSuffix(os.Getenv("PUBLIC_URL"), "/")

type provider struct {
	config func(account string) *oauth2.Config
	extra  []oauth2.AuthCodeOption
}

var providers = map[string]provider{
	"google": {
		config: func(string) *oauth2.Config {
			return &oauth2.Config{
				ClientID:     os.Getenv("GOOGLE_ID"),
				ClientSecret: os.Getenv("GOOGLE_SECRET"),
				Endpoint:     google.Endpoint,
				RedirectURL:  base + "/back/google",
				Scopes:       []string{"openid", "https://www.googleapis.com/auth/calendar.readonly"},
			}
		},
		extra: []oauth2.AuthCodeOption{oauth2.AccessTypeOffline},
	},
	"egnyte": {
		config: func(domain string) *oauth2.Config {
			token := fmt.Sprintf("https://%s.egnyte.com/puboauth/token", domain)
			return &oauth2.Config{
				ClientID:     os.Getenv("EGNYTE_KEY"),
				ClientSecret: os.Getenv("EGNYTE_SECRET"),
				Endpoint: oauth2.Endpoint{
					AuthURL:   token,
					TokenURL:  token,
					AuthStyle: oauth2.AuthStyleInParams,
				},
				RedirectURL: base + "/back/egnyte",
				Scopes:      append([]string{filesystem}, "Egnyte.bookmark"),
			}
		},
	},
}
