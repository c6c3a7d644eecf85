package main

import (
	"encoding/json"
	"io"
	"log"
	"net/http"
	"net/url"
	"os"
	"sync"
)

var origin = "https://" + os.Getenv("EGNYTE_DOMAIN") + ".egnyte.com"

func signIn() (string, error) {
	resp, err := http.PostForm(origin+"/puboauth/token", url.Values{
		"grant_type":    {"password"},
		"client_id":     {os.Getenv("EGNYTE_KEY")},
		"client_secret": {os.Getenv("EGNYTE_SECRET")},
		"username":      {os.Getenv("EGNYTE_USER")},
		"password":      {os.Getenv("EGNYTE_PASSWORD")},
		"scope":         {"Egnyte.filesystem Egnyte.link"},
	})
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	var grant struct {
		AccessToken string `json:"access_token"`
	}
	if err := json.NewDecoder(resp.Body).Decode(&grant); err != nil {
		return "", err
	}
	return grant.AccessToken, nil
}

type eachTime struct{ next http.RoundTripper }

func (t eachTime) RoundTrip(r *http.Request) (*http.Response, error) {
	token, err := signIn() //~ EG308
	if err != nil {
		return nil, err
	}
	r = r.Clone(r.Context())
	r.Header.Set("Authorization", "Bearer "+token)
	return t.next.RoundTrip(r)
}

type once struct {
	next  http.RoundTripper
	mu    sync.Mutex
	token string
}

func (t *once) RoundTrip(r *http.Request) (*http.Response, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.token == "" {
		token, err := signIn()
		if err != nil {
			return nil, err
		}
		t.token = token
	}
	r = r.Clone(r.Context())
	r.Header.Set("Authorization", "Bearer "+t.token)
	return t.next.RoundTrip(r)
}

func main() {
	fees := &http.Client{Transport: eachTime{http.DefaultTransport}}
	links := &http.Client{Transport: &once{next: http.DefaultTransport}}
	http.HandleFunc("/fees", func(w http.ResponseWriter, _ *http.Request) {
		resp, err := fees.Get(origin + "/pubapi/v1/fs/Shared/Fees") //~ GET /pubapi/v1/fs/{path}
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadGateway)
			return
		}
		defer resp.Body.Close()
		io.Copy(w, resp.Body)
	})
	http.HandleFunc("/links", func(w http.ResponseWriter, _ *http.Request) {
		resp, err := links.Get(origin + "/pubapi/v1/links") //~ GET /pubapi/v1/links
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadGateway)
			return
		}
		defer resp.Body.Close()
		io.Copy(w, resp.Body)
	})
	log.Fatal(http.ListenAndServe(":8080", nil))
}
