package egnyte

import (
	"encoding/json"
	"net/http"
	"net/url"
	"os"
)

const callback = "https://desk.example.org/egnyte/done"

var token = "https://" + os.Getenv("EGNYTE_DOMAIN") + ".egnyte.com/puboauth/token"

func AuthorizeURL(state string) string {
	q := url.Values{}
	q.Set("client_id", os.Getenv("EGNYTE_CLIENT_ID"))
	q.Set("redirect_uri", callback)
	q.Set("response_type", "code")
	q.Set("scope", "Egnyte.filesystem")
	q.Set("state", state)
	return token + "?" + q.Encode()
}

func Redeem(code string) (string, error) {
	resp, err := http.PostForm(token, url.Values{
		"client_id":     {os.Getenv("EGNYTE_CLIENT_ID")},
		"client_secret": {os.Getenv("EGNYTE_CLIENT_SECRET")},
		"redirect_uri":  {callback},
		"code":          {code},
		"grant_type":    {"authorization_code"},
	})
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	var grant struct {
		AccessToken string `json:"access_token"`
	}
	return grant.AccessToken, json.NewDecoder(resp.Body).Decode(&grant)
}
