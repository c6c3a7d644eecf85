package main

import (
	"crypto/subtle"
	"encoding/json"
	"net/http"
	"net/url"
	"os"
)

const back = "https://go.harbor.example/egnyte"

func connect(w http.ResponseWriter, r *http.Request) {
	state := newState(w)
	q := url.Values{}
	q.Set("client_id", os.Getenv("KEY"))
	q.Set("redirect_uri", back)
	q.Set("response_type", "code")
	q.Set("scope", "Egnyte.link")
	q.Set("state", state)
	http.Redirect(w, r, "https://"+os.Getenv("DOMAIN")+".egnyte.com/puboauth/token?"+q.Encode(), http.StatusFound)
}

func connected(w http.ResponseWriter, r *http.Request) {
	q := r.URL.Query()
	if q.Has("error") {
		http.Redirect(w, r, "/?refused=1", http.StatusFound)
		return
	}
	kept, err := r.Cookie("state")
	if err != nil || subtle.ConstantTimeCompare([]byte(kept.Value), []byte(q.Get("state"))) != 1 {
		http.Error(w, "no", http.StatusForbidden)
		return
	}
	form := url.Values{"client_id": {os.Getenv("KEY")}, "client_secret": {os.Getenv("SECRET")}, "redirect_uri": {back}, "code": {q.Get("code")}, "grant_type": {"authorization_code"}}
	res, err := http.PostForm("https://"+os.Getenv("DOMAIN")+".egnyte.com/puboauth/token", form)
	if err != nil || res.StatusCode != http.StatusOK {
		http.Error(w, "no", http.StatusBadGateway)
		return
	}
	defer res.Body.Close()
	var got struct {
		AccessToken string `json:"access_token"`
	}
	_ = json.NewDecoder(res.Body).Decode(&got)
	keep(w, got.AccessToken)
}

func main() {
	http.HandleFunc("/connect", connect)
	http.HandleFunc("/egnyte", connected)
	_ = http.ListenAndServe(":8080", nil)
}
