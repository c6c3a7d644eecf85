package main

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"net/url"
	"os"
	"strings"
)

const callbackURL = "https://orchids.example.com/egnyte/callback"

type tokenAnswer struct {
	AccessToken string `json:"access_token"`
	ExpiresIn   int    `json:"expires_in"`
}

func authorizeURL(domain, state string) string {
	query := url.Values{
		"client_id":     {os.Getenv("EGNYTE_KEY")},
		"redirect_uri":  {callbackURL},
		"scope":         {"Egnyte.filesystem"},
		"response_type": {"code"},
		"state":         {state},
	}
	return "https://" + domain + ".egnyte.com/puboauth/token?" + query.Encode()
}

func exchange(ctx context.Context, domain, code string) (answer tokenAnswer, err error) {
	form := url.Values{
		"client_id":     {os.Getenv("EGNYTE_KEY")},
		"client_secret": {os.Getenv("EGNYTE_SECRET")},
		"redirect_uri":  {callbackURL},
		"code":          {code},
		"grant_type":    {"authorization_code"},
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, "https://"+domain+".egnyte.com/puboauth/token", strings.NewReader(form.Encode()))
	if err != nil {
		return answer, err
	}
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		return answer, err
	}
	defer res.Body.Close()
	if res.StatusCode != http.StatusOK {
		return answer, errors.New("no token")
	}
	err = json.NewDecoder(res.Body).Decode(&answer)
	return answer, err
}

func list(ctx context.Context, c Connection) ([]string, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, "https://"+c.Domain+".egnyte.com/pubapi/v1/fs/Shared/Beds", nil) //~ GET /pubapi/v1/fs/{path}
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Bearer "+c.Token)
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	if res.StatusCode == http.StatusUnauthorized {
		return nil, errors.New("sign in to Egnyte again")
	}
	var folder struct {
		Files []struct{ Name string } `json:"files"`
	}
	if err := json.NewDecoder(res.Body).Decode(&folder); err != nil {
		return nil, err
	}
	names := make([]string, 0, len(folder.Files))
	for _, f := range folder.Files {
		names = append(names, f.Name)
	}
	return names, nil
}
