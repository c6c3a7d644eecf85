package main

import (
	"encoding/json"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/url"
	"os"
	"strings"
)

var base = "https://" + os.Getenv("EGNYTE_DOMAIN") + ".egnyte.com"

type tokenResponse struct {
	AccessToken string `json:"access_token"`
}

func login() (string, error) {
	form := url.Values{}
	form.Set("grant_type", "password")
	form.Set("client_id", os.Getenv("EGNYTE_KEY"))
	form.Set("client_secret", os.Getenv("EGNYTE_SECRET"))
	form.Set("username", os.Getenv("EGNYTE_USER"))
	form.Set("password", os.Getenv("EGNYTE_PASSWORD"))
	form.Set("scope", "Egnyte.filesystem")
	resp, err := http.Post(base+"/puboauth/token", "application/x-www-form-urlencoded", strings.NewReader(form.Encode()))
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	var token tokenResponse
	if err := json.NewDecoder(resp.Body).Decode(&token); err != nil {
		return "", err
	}
	return token.AccessToken, nil
}

func drawings(w http.ResponseWriter, r *http.Request) {
	token, err := login() //~ EG308
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	req, err := http.NewRequest("GET", fmt.Sprintf("%s/pubapi/v1/fs/Shared/Drawings/%s", base, r.URL.Query().Get("project")), nil) //~ GET /pubapi/v1/fs/{path}
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
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
	http.HandleFunc("/drawings", drawings)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
