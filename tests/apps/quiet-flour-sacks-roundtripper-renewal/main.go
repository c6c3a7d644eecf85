package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"net/http"
	"os"

	"golang.org/x/oauth2"
)

func main() {
	host := "https://" + os.Getenv("EGNYTE_DOMAIN") + ".egnyte.com"
	config := &oauth2.Config{
		ClientID:     os.Getenv("EGNYTE_KEY"),
		ClientSecret: os.Getenv("EGNYTE_SECRET"),
		Endpoint:     oauth2.Endpoint{TokenURL: host + "/puboauth/token", AuthStyle: oauth2.AuthStyleInParams},
	}
	client := &http.Client{Transport: &renewing{
		next:    http.DefaultTransport,
		config:  config,
		token:   &oauth2.Token{AccessToken: os.Getenv("EGNYTE_TOKEN")},
		refresh: os.Getenv("EGNYTE_REFRESH_TOKEN"),
	}}

	res, err := client.Get(host + "/pubapi/v1/fs/Shared/Sacks") //~ GET /pubapi/v1/fs/{path} handles=specific
	if errors.Is(err, errSignInAgain) {
		log.Fatal("connect the mill again: https://flour.example.com/connect")
	}
	if err != nil {
		log.Fatal(err)
	}
	defer res.Body.Close()
	if res.StatusCode != http.StatusOK {
		log.Fatal(res.Status)
	}
	var listing struct{ Files []struct{ Name string } }
	if err := json.NewDecoder(res.Body).Decode(&listing); err != nil {
		log.Fatal(err)
	}
	for _, file := range listing.Files {
		fmt.Println(file.Name)
	}
}
