package main

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"strconv"
	"time"
)

var errGrantEnded = errors.New("the grant for Egnyte has ended")

type roofs struct {
	host  string
	token string
}

func (r *roofs) bearer() (string, error) {
	if r.token != "" {
		return r.token, nil
	}
	answer, err := http.PostForm(r.host+"/puboauth/token", url.Values{
		"grant_type":    {"refresh_token"},
		"refresh_token": {os.Getenv("EGNYTE_REFRESH_TOKEN")},
		"client_id":     {os.Getenv("EGNYTE_KEY")},
		"client_secret": {os.Getenv("EGNYTE_SECRET")},
	})
	if err != nil {
		return "", err
	}
	defer answer.Body.Close()
	var grant struct {
		AccessToken string `json:"access_token"`
	}
	if err := json.NewDecoder(answer.Body).Decode(&grant); err != nil || grant.AccessToken == "" {
		return "", cmp.Or(err, errGrantEnded)
	}
	r.token = grant.AccessToken
	return r.token, nil
}

func (r *roofs) get(path string) ([]byte, error) {
	for range 3 {
		token, err := r.bearer()
		if err != nil {
			return nil, err
		}
		request, err := http.NewRequest("GET", r.host+"/pubapi/v1"+path, nil)
		if err != nil {
			return nil, err
		}
		request.Header.Set("Authorization", "Bearer "+token)
		answer, err := http.DefaultClient.Do(request)
		if err != nil {
			return nil, err
		}
		body, err := io.ReadAll(answer.Body)
		answer.Body.Close()

		switch code := answer.StatusCode; code {
		case http.StatusOK:
			return body, err
		case http.StatusUnauthorized:
			r.token = "" // the next round asks for a new one
		case http.StatusForbidden, http.StatusTooManyRequests:
			seconds, err := strconv.Atoi(answer.Header.Get("Retry-After"))
			if err != nil {
				return nil, fmt.Errorf("%s: %s", path, answer.Status)
			}
			time.Sleep(time.Duration(seconds) * time.Second)
		default:
			return nil, fmt.Errorf("%s: %s", path, answer.Status)
		}
	}
	return nil, errGrantEnded
}

func main() {
	r := &roofs{host: "https://" + os.Getenv("EGNYTE_DOMAIN") + ".egnyte.com"}
	body, err := r.get("/fs/Shared/Roofs") //~ GET /pubapi/v1/fs/{path} handles=specific
	switch {
	case errors.Is(err, errGrantEnded):
		fmt.Fprintln(os.Stderr, "connect again: https://thatch.example.com/connect")
		os.Exit(2)
	case err != nil:
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	os.Stdout.Write(body)
}
