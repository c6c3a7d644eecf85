package main

import (
	"encoding/json"
	"log"
	"net/http"
	"net/url"
	"os"

	"example.com/weighbridge/internal/egnyte"
)

// Code is what the user pastes. It prints as what it is.
type Code string

func (c Code) Short() bool { return len(c) < 8 }

func exchange(domain string, code Code) (string, error) {
	answer, err := http.PostForm("https://"+domain+".egnyte.com/puboauth/token", url.Values{
		"client_id": {os.Getenv("EGNYTE_KEY")}, "client_secret": {os.Getenv("EGNYTE_SECRET")},
		"redirect_uri": {"https://weighbridge.example.com/code"}, "code": {string(code)}, "grant_type": {"authorization_code"},
	})
	if err != nil {
		return "", err
	}
	defer answer.Body.Close()
	var grant struct {
		AccessToken Code `json:"access_token"`
		ExpiresIn   int  `json:"expires_in"`
	}
	if err := json.NewDecoder(answer.Body).Decode(&grant); err != nil {
		return "", err
	}
	log.Printf("%v for %d seconds", grant.AccessToken, grant.ExpiresIn) //~ EG305
	return string(grant.AccessToken), nil
}

func main() {
	domain := os.Getenv("EGNYTE_DOMAIN")
	token, err := exchange(domain, Code(os.Args[1]))
	if err != nil {
		log.Fatal(err)
	}
	client := &egnyte.Client{Domain: domain, Token: token, Send: egnyte.Sender(http.DefaultClient.Do)}
	if _, err := client.Ask(egnyte.Files, egnyte.Bearer); err != nil { //~ GET /pubapi/v1/fs/{path} handles=specific
		log.Fatal(err)
	}
	if _, err := client.Ask(egnyte.Links, egnyte.Token); err != nil { //~ GET /pubapi/v1/links handles=specific
		log.Fatal(err)
	}
}
