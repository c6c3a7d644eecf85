package main

import (
	"bytes"
	"encoding/json"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
)

type signIn struct {
	Domain string `json:"domain"`
	Token  string `json:"access_token"`
}

func connect(domain, code string) error {
	answer, err := http.PostForm("https://"+domain+".egnyte.com/puboauth/token", url.Values{
		"client_id":     {os.Getenv("EGNYTE_KEY")},
		"client_secret": {os.Getenv("EGNYTE_SECRET")},
		"redirect_uri":  {"https://quarries.example.com/back"},
		"code":          {code},
		"grant_type":    {"authorization_code"},
	})
	if err != nil {
		return err
	}
	defer answer.Body.Close()
	var kept signIn
	if err := json.NewDecoder(answer.Body).Decode(&kept); err != nil {
		return err
	}
	kept.Domain = domain
	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(kept); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(os.TempDir(), "quarries.json"), buf.Bytes(), 0o600) //~ EG303
}

func main() {
	if err := connect(os.Args[1], os.Args[2]); err != nil {
		os.Exit(1)
	}
}
