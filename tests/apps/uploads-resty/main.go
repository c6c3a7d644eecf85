package main

import (
	"log"
	"os"

	"github.com/go-resty/resty/v2"
)

type grant struct {
	AccessToken string `json:"access_token"`
	ExpiresIn   int    `json:"expires_in"`
}

func signIn(domain, code string) (grant, error) {
	var got grant
	_, err := resty.New().R().
		SetFormData(map[string]string{
			"client_id":     os.Getenv("EGNYTE_KEY"),
			"client_secret": os.Getenv("EGNYTE_SECRET"),
			"redirect_uri":  "https://uploads.sandbar.example.com/back",
			"code":          code,
			"grant_type":    "authorization_code",
		}).
		SetResult(&got).
		Post("https://" + domain + ".egnyte.com/puboauth/token")
	return got, err
}

func rest(domain, token string) *resty.Client {
	return resty.New().SetBaseURL("https://" + domain + ".egnyte.com/pubapi").SetAuthToken(token)
}

func main() {
	domain := os.Getenv("EGNYTE_DOMAIN")
	got, err := signIn(domain, os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile("token", []byte(got.AccessToken), 0o600); err != nil { //~ EG303
		log.Fatal(err)
	}
	api := rest(domain, got.AccessToken)
	if _, err := api.R().SetRawPathParam("path", os.Args[2]).Post("/v1/fs-content/{path}"); err != nil { //~ POST /pubapi/v1/fs-content/{path}
		log.Fatal(err)
	}
	// An option of a later version, which gives the request back like all of them.
	if _, err := api.R().SetUnescapeResponseHeader(true).SetPathParam("id", os.Args[3]).Delete("/v1/links/{id}"); err != nil { //~ DELETE /pubapi/v1/links/{link_id}
		log.Fatal(err)
	}
}
