package egnyte

import (
	"bytes"
	"context"
	"encoding/json"
	"net/http"
	"net/url"
	"os"
	"strings"
)

var host = "https://" + os.Getenv("EGNYTE_HOST")

// Token signs in as the account of the intake.
func Token(ctx context.Context) (string, error) {
	form := url.Values{}
	form.Set("client_id", os.Getenv("EGNYTE_CLIENT_ID"))
	form.Set("client_secret", os.Getenv("EGNYTE_CLIENT_SECRET"))
	form.Set("username", os.Getenv("EGNYTE_USER"))
	form.Set("password", os.Getenv("EGNYTE_PASSWORD"))
	form.Set("grant_type", "password")
	form.Set("scope", "Egnyte.filesystem")
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, host+"/puboauth/token", strings.NewReader(form.Encode()))
	if err != nil {
		return "", err
	}
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	return sign(req)
}

// ServiceToken is asked for once, when the function's instance starts.
func ServiceToken(ctx context.Context) (string, error) {
	form := strings.NewReader(url.Values{
		"client_id":     {os.Getenv("EGNYTE_CLIENT_ID")},
		"client_secret": {os.Getenv("EGNYTE_CLIENT_SECRET")},
		"username":      {os.Getenv("EGNYTE_USER")},
		"password":      {os.Getenv("EGNYTE_PASSWORD")},
		"grant_type":    {"password"},
		"scope":         {"Egnyte.filesystem"},
	}.Encode())
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, host+"/puboauth/token", form)
	if err != nil {
		return "", err
	}
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	return sign(req)
}

func sign(req *http.Request) (string, error) {
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	var t struct {
		AccessToken string `json:"access_token"`
	}
	err = json.NewDecoder(resp.Body).Decode(&t)
	return t.AccessToken, err
}

// File puts a ticket where it belongs.
func File(ctx context.Context, token, ticket, text string) error {
	address := host + "/pubapi/v1/fs-content/Shared/Tickets/" + url.PathEscape(ticket) + ".txt"
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, address, strings.NewReader(text)) //~ POST /pubapi/v1/fs-content/{path}
	if err != nil {
		return err
	}
	return send(req, token)
}

// Note writes what came in beside the file.
func Note(ctx context.Context, token, text string) error {
	body, _ := json.Marshal(map[string]string{"path": "/Shared/Tickets", "body": text})
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, host+"/pubapi/v1/notes", bytes.NewReader(body)) //~ POST /pubapi/v1/notes
	if err != nil {
		return err
	}
	return send(req, token)
}

func send(req *http.Request, token string) error {
	req.Header.Set("Authorization", "Bearer "+token)
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return err
	}
	return resp.Body.Close()
}
