package main

import (
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"strings"

	"golang.org/x/oauth2"
)

const wanted = "Egnyte.filesystem Egnyte.fil" //~ EG104 EG109

// values takes names and values in turn.
func values(pairs ...string) url.Values {
	form := url.Values{}
	for i := 0; i < len(pairs); i += 2 {
		form.Set(pairs[i], pairs[i+1])
	}
	return form
}

func consent(domain string) *oauth2.Config {
	base := "https://" + domain + ".egnyte.com"
	return &oauth2.Config{
		ClientID:     os.Getenv("EGNYTE_KEY"),
		ClientSecret: os.Getenv("EGNYTE_SECRET"),
		RedirectURL:  "https://orchard.example.com/back",
		Scopes:       strings.Fields(wanted),
		Endpoint:     oauth2.Endpoint{AuthURL: base + "/puboauth/token", TokenURL: base + "/puboauth/token", AuthStyle: oauth2.AuthStyleInParams},
	}
}

// page is the same request by hand, of one scope.
func page(domain, state string) string {
	return "https://" + domain + ".egnyte.com/puboauth/token?" + values(
		"client_id", os.Getenv("EGNYTE_KEY"),
		"redirect_uri", "https://orchard.example.com/back",
		"response_type", "code",
		"scope", "Egnyte.filesystem",
		"state", state,
	).Encode()
}

func folder(domain, token string) error {
	req, err := http.NewRequest("GET", "https://"+domain+".egnyte.com/pubapi/v1/fs/Shared", nil) //~ GET /pubapi/v1/fs/{path}
	if err != nil {
		return err
	}
	req.Header.Set("Authorization", "Bearer "+token)
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	switch resp.StatusCode {
	case http.StatusUnauthorized:
		return fmt.Errorf("sign in again: %s", page(domain, os.Args[3]))
	case http.StatusTooManyRequests:
		return fmt.Errorf("wait %s s", resp.Header.Get("Retry-After"))
	}
	_, err = io.Copy(os.Stdout, resp.Body)
	return err
}

func main() {
	domain := os.Args[1]
	fmt.Println(consent(domain).AuthCodeURL(os.Args[3]))
	if err := folder(domain, os.Args[2]); err != nil {
		fmt.Println(err)
	}
}
