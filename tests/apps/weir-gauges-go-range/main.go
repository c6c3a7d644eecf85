package main

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"os"
)

type grant struct {
	AccessToken string `json:"access_token"`
}

func post(address string, params map[string]string) (*http.Response, error) {
	form := url.Values{}
	for key, value := range params {
		form.Set(key, value)
	}
	return http.PostForm(address, form)
}

// The result has a name, and is filled where it stands.
func signIn(domain string) (given grant, err error) {
	res, err := post("https://"+domain+".egnyte.com/puboauth/token", map[string]string{ //~ EG103
		"client_id":     os.Getenv("WEIR_KEY"),
		"client_secret": os.Getenv("WEIR_SECRET"),
		"username":      os.Getenv("WEIR_USER"),
		"password":      os.Getenv("WEIR_PASSWORD"),
		"grant_type":    "password", //~ EG203
	})
	if err != nil {
		return given, err
	}
	defer res.Body.Close()
	if res.StatusCode != http.StatusOK {
		return given, fmt.Errorf("sign-in failed: %s", res.Status)
	}
	err = json.NewDecoder(res.Body).Decode(&given)
	return given, err
}

func main() {
	given, err := signIn(os.Args[1])
	if err != nil {
		panic(err)
	}
	os.WriteFile("token", []byte(given.AccessToken), 0o600) //~ EG303
}
