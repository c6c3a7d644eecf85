package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/url"
	"os"
)

type Config struct {
	BaseURL, ClientID, ClientSecret, Username, Password string
}

type Server struct {
	cfg Config
}

func (s *Server) getToken() (string, error) {
	res, err := http.PostForm(s.cfg.BaseURL+"/puboauth/token", url.Values{
		"grant_type":    {"password"},
		"client_id":     {s.cfg.ClientID},
		"client_secret": {s.cfg.ClientSecret},
		"username":      {s.cfg.Username},
		"password":      {s.cfg.Password},
		"scope":         {"Egnyte.filesystem"},
	})
	if err != nil {
		return "", err
	}
	defer res.Body.Close()
	var t struct {
		Token string `json:"access_token"`
	}
	if err := json.NewDecoder(res.Body).Decode(&t); err != nil {
		return "", err
	}
	if t.Token == "" {
		return "", errors.New("no token in response")
	}
	log.Printf("got a token of %d characters", len(t.Token))
	log.Printf("got token %+v", t) //~ EG305
	return t.Token, nil
}

func (s *Server) passes(w http.ResponseWriter, r *http.Request) {
	token, err := s.getToken() //~ EG308
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	req, _ := http.NewRequest("GET", fmt.Sprintf("%s/pubapi/v1/fs/Shared/Passes", s.cfg.BaseURL), nil) //~ GET /pubapi/v1/fs/{path} handles=specific
	req.Header.Set("Authorization", "Bearer "+token)
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	defer res.Body.Close()
	if res.StatusCode == 401 {
		http.Error(w, "Egnyte sign-in failed", http.StatusBadGateway)
		return
	}
	io.Copy(w, res.Body)
}

func main() {
	s := &Server{cfg: Config{
		BaseURL:      "https://" + os.Getenv("EGNYTE_DOMAIN") + ".egnyte.com",
		ClientID:     os.Getenv("EGNYTE_CLIENT_ID"),
		ClientSecret: os.Getenv("EGNYTE_CLIENT_SECRET"),
		Username:     os.Getenv("EGNYTE_USERNAME"),
		Password:     os.Getenv("EGNYTE_PASSWORD"),
	}}
	http.HandleFunc("/passes", s.passes)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
