package main

import (
	"context"
	"encoding/json"
	"io"
	"net/http"
	"net/url"
	"os"
	"sync"
)

// Egnyte signs in once, as the brewery.
type Egnyte struct {
	domain string
	once   sync.Once
	token  string
	failed error
}

func (e *Egnyte) signIn() {
	res, err := http.PostForm("https://"+e.domain+".egnyte.com/puboauth/token", url.Values{
		"client_id":     {os.Getenv("EGNYTE_KEY")},
		"client_secret": {os.Getenv("EGNYTE_SECRET")},
		"username":      {os.Getenv("EGNYTE_USER")},
		"password":      {os.Getenv("EGNYTE_PASSWORD")},
		"scope":         {"Egnyte.filesystem"},
		"grant_type":    {"password"},
	})
	if err != nil {
		e.failed = err
		return
	}
	defer res.Body.Close()
	var grant struct {
		AccessToken string `json:"access_token"`
	}
	e.failed = json.NewDecoder(res.Body).Decode(&grant)
	e.token = grant.AccessToken
}

func (e *Egnyte) List(ctx context.Context, folder string) (io.ReadCloser, error) {
	if e.once.Do(e.signIn); e.failed != nil {
		return nil, e.failed
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, "https://"+e.domain+".egnyte.com/pubapi/v1/fs/Shared/"+folder, nil) //~ GET /pubapi/v1/fs/{path}
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Bearer "+e.token)
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		return nil, err
	}
	return res.Body, nil
}
