package main

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"net/http"
	"net/url"
	"os"
	"strings"
)

var tokens = map[string]string{}

func main() {
	http.HandleFunc("/egnyte/connect", connect)
	http.HandleFunc("/egnyte/back", back)
	http.ListenAndServe(":8080", nil)
}

func connect(w http.ResponseWriter, r *http.Request) {
	raw := make([]byte, 16)
	rand.Read(raw)
	domain := r.FormValue("domain")
	query := url.Values{
		"client_id":     {os.Getenv("EGNYTE_CLIENT_ID")},
		"redirect_uri":  {os.Getenv("EGNYTE_CALLBACK_URL")},
		"response_type": {"code"},
		"scope":         {"Egnyte.filesystem"},
		"state":         {domain + ":" + hex.EncodeToString(raw)},
	}
	http.Redirect(w, r, "https://"+domain+".egnyte.com/puboauth/token?"+query.Encode(), http.StatusFound)
}

func back(w http.ResponseWriter, r *http.Request) {
	query := r.URL.Query()
	if query.Get("error") != "" {
		http.Error(w, "Egnyte was not connected", http.StatusForbidden)
		return
	}
	parts := strings.SplitN(query.Get("state"), ":", 2)
	if len(parts) != 2 {
		http.Error(w, "malformed state", http.StatusBadRequest)
		return
	}
	token, err := redeem(r.Context(), parts[0], query.Get("code")) //~ EG206
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	tokens[parts[0]] = token
	http.Redirect(w, r, "/", http.StatusFound)
}

func redeem(ctx context.Context, domain, code string) (string, error) {
	form := url.Values{
		"client_id":     {os.Getenv("EGNYTE_CLIENT_ID")},
		"client_secret": {os.Getenv("EGNYTE_CLIENT_SECRET")},
		"redirect_uri":  {os.Getenv("EGNYTE_CALLBACK_URL")},
		"grant_type":    {"authorization_code"},
		"code":          {code},
	}
	answer, err := http.PostForm("https://"+domain+".egnyte.com/puboauth/token", form)
	if err != nil {
		return "", err
	}
	defer answer.Body.Close()
	var body struct {
		AccessToken string `json:"access_token"`
	}
	err = json.NewDecoder(answer.Body).Decode(&body)
	return body.AccessToken, err
}
