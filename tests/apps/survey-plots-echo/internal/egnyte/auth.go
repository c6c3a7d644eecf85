package egnyte

import (
	"os"

	"golang.org/x/oauth2"
)

// Callback is registered for our key.
const Callback = "http://plots.tallgrass.example/oauth/egnyte" //~ EG207

var readScopes = []string{
	"Egnyte.filesystem",
	"Egnyte.audit", //~ EG102
}

// AuthConfig describes the sign-in of one customer.
func AuthConfig(domain string) *oauth2.Config {
	scopes := append(readScopes, "Egnyte.filesystem", "Egnyte.bookmarks") //~ EG106 EG104
	return &oauth2.Config{
		ClientID:     os.Getenv("EGNYTE_KEY"),
		ClientSecret: os.Getenv("EGNYTE_SECRET"),
		RedirectURL:  Callback,
		Scopes:       scopes,
		Endpoint: oauth2.Endpoint{
			AuthURL:   "https://" + domain + ".egnyte.com/puboauth/token",
			TokenURL:  "https://" + domain + ".egnyte.com/puboauth/token",
			AuthStyle: oauth2.AuthStyleInParams,
		},
	}
}
