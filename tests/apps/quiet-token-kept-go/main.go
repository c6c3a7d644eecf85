package main

import (
	"encoding/json"
	"io"
	"log"
	"net/http"
	"net/url"
	"os"
	"strings"
	"sync"
	"time"
)

var base = "https://" + os.Getenv("EGNYTE_DOMAIN") + ".egnyte.com"

type tokenSource struct {
	mu      sync.Mutex
	token   string
	expires time.Time
}

var tokens tokenSource

func (s *tokenSource) get() (string, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.token != "" && time.Now().Before(s.expires) {
		return s.token, nil
	}
	form := url.Values{
		"grant_type":    {"password"},
		"client_id":     {os.Getenv("EGNYTE_KEY")},
		"client_secret": {os.Getenv("EGNYTE_SECRET")},
		"username":      {os.Getenv("EGNYTE_USER")},
		"password":      {os.Getenv("EGNYTE_PASSWORD")},
		"scope":         {"Egnyte.filesystem Egnyte.link"},
	}
	resp, err := http.Post(base+"/puboauth/token", "application/x-www-form-urlencoded", strings.NewReader(form.Encode()))
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	var answer struct {
		AccessToken string `json:"access_token"`
		ExpiresIn   int    `json:"expires_in"`
	}
	if err := json.NewDecoder(resp.Body).Decode(&answer); err != nil {
		return "", err
	}
	s.token = answer.AccessToken
	s.expires = time.Now().Add(time.Duration(answer.ExpiresIn) * time.Second)
	return s.token, nil
}

func forward(w http.ResponseWriter, req *http.Request) {
	token, err := tokens.get()
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	req.Header.Set("Authorization", "Bearer "+token)
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	defer resp.Body.Close()
	io.Copy(w, resp.Body)
}

func main() {
	http.HandleFunc("/scans", func(w http.ResponseWriter, r *http.Request) {
		req, _ := http.NewRequest("GET", base+"/pubapi/v1/fs/Shared/Scans", nil) //~ GET /pubapi/v1/fs/{path}
		forward(w, req)
	})
	http.HandleFunc("/links", func(w http.ResponseWriter, r *http.Request) {
		req, _ := http.NewRequest("GET", base+"/pubapi/v1/links", nil) //~ GET /pubapi/v1/links
		forward(w, req)
	})
	log.Fatal(http.ListenAndServe(":8080", nil))
}
