package main

import (
	"encoding/json"
	"log"
	"net/http"
	"net/url"
	"os"
)

type kept struct {
	Domain string `json:"domain"`
	Token  string `json:"token"`
}

func signIn(domain string) error {
	resp, err := http.PostForm("https://"+domain+".egnyte.com/puboauth/token", url.Values{
		"grant_type": {"password"}, //~ EG203
		"client_id":  {os.Getenv("EGNYTE_KEY")},
		"username":   {os.Getenv("EGNYTE_USER")},
		"password":   {os.Getenv("EGNYTE_PASSWORD")},
		"scope":      {"Egnyte.filesystem Egnyte.link"},
	})
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	var granted struct {
		AccessToken string `json:"access_token"`
	}
	if err := json.NewDecoder(resp.Body).Decode(&granted); err != nil {
		return err
	}
	text, err := json.Marshal(kept{Domain: domain, Token: granted.AccessToken})
	if err != nil {
		return err
	}
	return os.WriteFile("token.json", text, 0o600) //~ EG303
}

func main() {
	if err := signIn(os.Args[1]); err != nil {
		log.Fatal(err)
	}
}
