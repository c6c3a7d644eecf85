// Package auth keeps the access token good.
package auth

import (
	"encoding/json"
	"errors"
	"net/url"

	"github.com/go-resty/resty/v2"
)

// Cache is where the program keeps its tokens.
type Cache interface {
	Get() (string, error)
	Set(token string) error
}

// Auth asks for tokens.
type Auth struct {
	clientID, clientSecret, refresh string
	cache                           Cache
	http                            *resty.Client
}

// New is given the address of the account, which nobody knows here.
func New(baseURL, clientID, clientSecret, refresh string, cache Cache) *Auth {
	http := resty.New()
	http.SetBaseURL(baseURL)
	return &Auth{clientID: clientID, clientSecret: clientSecret, refresh: refresh, cache: cache, http: http}
}

// AccessToken gives the token that is kept, or another one.
func (a *Auth) AccessToken() (string, error) {
	if kept, err := a.cache.Get(); err == nil && kept != "" {
		return kept, nil
	}
	form := url.Values{}
	form.Set("grant_type", "refresh_token")
	form.Set("refresh_token", a.refresh)
	form.Set("client_id", a.clientID)
	form.Set("client_secret", a.clientSecret)
	form.Set("scope", "Egnyte.filesystem")
	res, err := a.http.R().
		SetHeader("Content-Type", "application/x-www-form-urlencoded").
		SetBody(form.Encode()).
		Post("/puboauth/token")
	if err != nil {
		return "", err
	}
	if res.StatusCode() >= 400 {
		return "", errors.New("no token")
	}
	var answer struct {
		AccessToken string `json:"access_token"`
	}
	if err := json.Unmarshal(res.Body(), &answer); err != nil {
		return "", err
	}
	return answer.AccessToken, a.cache.Set(answer.AccessToken)
}

// Forget drops the token that was refused.
func (a *Auth) Forget() error {
	return a.cache.Set("")
}
