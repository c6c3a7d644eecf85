package signin

import (
	"os"

	"golang.org/x/oauth2"
)

type Vendor string

const (
	Egnyte  Vendor = "egnyte"
	Payroll Vendor = "payroll"
)

var scopes = map[Vendor][]string{
	Egnyte:  {"Egnyte.filesystem", "Egnyte.projectfolders"},
	Payroll: {"runs"},
}

func Config(v Vendor, domain string) *oauth2.Config {
	host := "https://payroll.example.com"
	if v == Egnyte {
		host = "https://" + domain + ".egnyte.com"
	}
	return &oauth2.Config{
		ClientID:     os.Getenv("CLIENT_ID"),
		ClientSecret: os.Getenv("CLIENT_SECRET"),
		Scopes:       scopes[v],
		RedirectURL:  "https://fleet.example/signin/" + string(v),
		Endpoint:     oauth2.Endpoint{AuthURL: host + "/puboauth/token", TokenURL: host + "/puboauth/token", AuthStyle: oauth2.AuthStyleInParams},
	}
}
