package api

import (
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/url"
)

const redirect = "https://egsync.tallpine.example/done"

type Flow struct {
	base, clientID, secret, state string
}

func NewFlow(domain, clientID, secret string) (*Flow, error) {
	if domain == "" {
		return nil, errors.New("--domain is required")
	}
	b := make([]byte, 12)
	if _, err := rand.Read(b); err != nil {
		return nil, err
	}
	return &Flow{
		base:     fmt.Sprintf("https://%s.egnyte.com", domain),
		clientID: clientID,
		secret:   secret,
		state:    hex.EncodeToString(b),
	}, nil
}

func (f *Flow) AuthorizeURL() string {
	v := url.Values{
		"client_id":     {f.clientID},
		"redirect_uri":  {redirect},
		"response_type": {"code"},
		"scope":         {"Egnyte.filesystem"},
		"state":         {f.state},
	}
	return f.base + "/puboauth/token?" + v.Encode()
}

func (f *Flow) Finish(address string) (string, error) {
	u, err := url.Parse(address)
	if err != nil {
		return "", err
	}
	q := u.Query()
	if q.Get("state") != f.state {
		return "", errors.New("the address belongs to another sign-in")
	}
	if e := q.Get("error"); e != "" {
		return "", fmt.Errorf("Egnyte refused: %s", e)
	}
	res, err := http.PostForm(f.base+"/puboauth/token", url.Values{
		"client_id":     {f.clientID},
		"client_secret": {f.secret},
		"redirect_uri":  {redirect},
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
	var tok struct {
		AccessToken string `json:"access_token"`
	}
	if err := json.NewDecoder(res.Body).Decode(&tok); err != nil {
		return "", err
	}
	return tok.AccessToken, nil
}
