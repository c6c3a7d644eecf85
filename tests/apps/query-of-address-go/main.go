package main

import (
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"os"
)

const signIn = "https://%s.egnyte.com/puboauth/token?response_type=code&scope=Egnyte.filesystem"

const callback = "https://permits.thistledown.example/done"

// authorizeURL adds to the address what differs from one sign-in to the next.
func authorizeURL(domain, state string) (string, error) {
	u, err := url.Parse(fmt.Sprintf(signIn, domain))
	if err != nil {
		return "", err
	}
	q := u.Query()
	q.Set("client_id", os.Getenv("EGNYTE_CLIENT_ID"))
	q.Set("redirect_uri", callback)
	q.Set("state", state)
	u.RawQuery = q.Encode()
	return u.String(), nil
}

// finish takes the code from the address that the user was sent to, and pasted.
func finish(domain, pasted, state string) (string, error) {
	u, err := url.Parse(pasted)
	if err != nil {
		return "", err
	}
	q := u.Query()
	if q.Get("state") != state {
		return "", errors.New("this address belongs to another sign-in")
	}
	if reason := q.Get("error"); reason != "" {
		return "", errors.New("Egnyte refused: " + reason)
	}
	res, err := http.PostForm("https://"+domain+".egnyte.com/puboauth/token", url.Values{
		"client_id":     {os.Getenv("EGNYTE_CLIENT_ID")},
		"client_secret": {os.Getenv("EGNYTE_CLIENT_SECRET")},
		"redirect_uri":  {callback},
		"code":          {q.Get("code")},
		"grant_type":    {"authorization_code"},
	})
	if err != nil {
		return "", err
	}
	defer res.Body.Close()
	if res.StatusCode != http.StatusOK {
		return "", fmt.Errorf("token request: %s", res.Status)
	}
	var token struct {
		AccessToken string `json:"access_token"`
	}
	err = json.NewDecoder(res.Body).Decode(&token)
	return token.AccessToken, err
}

func main() {
	domain := os.Getenv("EGNYTE_DOMAIN")
	b := make([]byte, 16)
	rand.Read(b)
	state := hex.EncodeToString(b)
	address, err := authorizeURL(domain, state)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("Open this address, and paste the one that you are sent to:")
	fmt.Println(address)
	var pasted string
	fmt.Scanln(&pasted)
	token, err := finish(domain, pasted, state)
	if err != nil {
		fmt.Println(err)
		return
	}
	os.WriteFile("token.txt", []byte(token), 0o600) //~ EG303
}
