package main

import (
	"context"
	"fmt"
	"os"

	"golang.org/x/oauth2"
)

// endpoint is where a domain signs its users in; a bare set of addresses asks for nothing.
func endpoint(domain string) oauth2.Endpoint {
	if domain == "" {
		return oauth2.Endpoint{}
	}
	address := fmt.Sprintf("https://%s.egnyte.com/puboauth/token", domain)
	return oauth2.Endpoint{AuthURL: address, TokenURL: address, AuthStyle: oauth2.AuthStyleInParams}
}

func main() {
	config := oauth2.Config{ClientID: os.Getenv("EGNYTE_KEY"), Endpoint: endpoint(os.Getenv("EGNYTE_DOMAIN")), Scopes: []string{"Egnyte.filesystem"}}
	token, err := config.PasswordCredentialsToken(context.Background(), os.Getenv("EGNYTE_USER"), os.Getenv("EGNYTE_PASSWORD")) //~ EG203
	if err != nil {
		panic(err)
	}
	fmt.Println(token.Expiry)
}
