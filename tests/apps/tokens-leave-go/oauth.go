package main

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"os"
)

const callbackURL = "https://intake.example.com/egnyte/callback"

type tokenResponse struct {
	AccessToken string `json:"access_token"`
	ExpiresIn   int    `json:"expires_in"`
}

func authorizeURL(domain, state string) string {
	query := url.Values{}
	query.Set("client_id", os.Getenv("EGNYTE_CLIENT_ID"))
	query.Set("redirect_uri", callbackURL)
	query.Set("response_type", "code")
	query.Set("scope", "Egnyte.filesystem Egnyte.link")
	query.Set("state", state)
	return "https://" + domain + ".egnyte.com/puboauth/token?" + query.Encode()
}

func redeem(domain, code string) (*tokenResponse, error) {
	resp, err := http.PostForm("https://"+domain+".egnyte.com/puboauth/token", url.Values{
		"client_id":     {os.Getenv("EGNYTE_CLIENT_ID")},
		"client_secret": {os.Getenv("EGNYTE_CLIENT_SECRET")},
		"redirect_uri":  {callbackURL},
		"code":          {code},
		"grant_type":    {"authorization_code"},
	})
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("token request failed: %s", resp.Status)
	}
	var token tokenResponse
	if err := json.NewDecoder(resp.Body).Decode(&token); err != nil {
		return nil, err
	}
	return &token, nil
}
