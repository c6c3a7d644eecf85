package egnyte

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"time"
)

var (
	ErrSignIn = errors.New("egnyte: the user has to sign in again")
	ErrBusy   = errors.New("egnyte: too many calls")
)

type Account struct {
	Domain, Token string
}

type Folder struct {
	Files []struct{ Name string } `json:"files"`
}

var client = &http.Client{Timeout: 30 * time.Second}

func (a Account) Flights() (Folder, error) {
	var f Folder
	req, err := http.NewRequest(http.MethodGet, fmt.Sprintf("https://%s.egnyte.com/pubapi/v1/fs/Shared/Flights", a.Domain), nil) //~ GET /pubapi/v1/fs/{path}
	if err != nil {
		return f, err
	}
	req.Header.Set("Authorization", "Bearer "+a.Token)
	res, err := client.Do(req)
	if err != nil {
		return f, err
	}
	defer res.Body.Close()
	switch res.StatusCode {
	case http.StatusOK:
		return f, json.NewDecoder(res.Body).Decode(&f)
	case http.StatusUnauthorized:
		return f, ErrSignIn
	case http.StatusTooManyRequests:
		return f, fmt.Errorf("%w, wait %s s", ErrBusy, res.Header.Get("Retry-After"))
	}
	return f, fmt.Errorf("egnyte: %s", res.Status)
}
