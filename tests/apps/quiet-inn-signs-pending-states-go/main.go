package main

import (
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"log"
	"net/http"
	"net/url"
	"os"
	"sync"
)

const back = "https://inn.example.com/egnyte/back"

type begun struct{ person, domain string }

type desk struct {
	pending sync.Map // state -> begun
	tokens  sync.Map // person -> token
}

func (d *desk) connect(w http.ResponseWriter, r *http.Request) {
	raw := make([]byte, 24)
	if _, err := rand.Read(raw); err != nil {
		http.Error(w, "try again", http.StatusInternalServerError)
		return
	}
	state, domain := hex.EncodeToString(raw), r.FormValue("domain")
	d.pending.Store(state, begun{person(r), domain})
	http.Redirect(w, r, tokenURL(domain)+"?"+url.Values{
		"client_id":     {os.Getenv("EGNYTE_KEY")},
		"redirect_uri":  {back},
		"response_type": {"code"},
		"scope":         {"Egnyte.filesystem"},
		"state":         {state},
	}.Encode(), http.StatusFound)
}

func (d *desk) back(w http.ResponseWriter, r *http.Request) {
	query := r.URL.Query()
	entry, known := d.pending.LoadAndDelete(query.Get("state"))
	switch start, _ := entry.(begun); {
	case !known, start.person != person(r):
		http.Error(w, "this sign-in was not started here", http.StatusForbidden)
	case query.Has("error"):
		http.Redirect(w, r, "/?refused="+url.QueryEscape(query.Get("error")), http.StatusFound)
	default:
		token, err := exchange(start.domain, query.Get("code"))
		if err != nil {
			http.Error(w, "Egnyte gave no token", http.StatusBadGateway)
			return
		}
		d.tokens.Store(start.person, token)
		http.Redirect(w, r, "/", http.StatusFound)
	}
}

func exchange(domain, code string) (string, error) {
	answer, err := http.PostForm(tokenURL(domain), url.Values{
		"client_id":     {os.Getenv("EGNYTE_KEY")},
		"client_secret": {os.Getenv("EGNYTE_SECRET")},
		"redirect_uri":  {back},
		"code":          {code},
		"grant_type":    {"authorization_code"},
	})
	if err != nil {
		return "", err
	}
	defer answer.Body.Close()
	var grant struct {
		AccessToken string `json:"access_token"`
	}
	err = json.NewDecoder(answer.Body).Decode(&grant)
	return grant.AccessToken, err
}

func tokenURL(domain string) string { return "https://" + domain + ".egnyte.com/puboauth/token" }

func person(r *http.Request) string {
	cookie, err := r.Cookie("person")
	if err != nil {
		return ""
	}
	return cookie.Value
}

func main() {
	d := new(desk)
	http.HandleFunc("POST /egnyte/connect", d.connect)
	http.HandleFunc("GET /egnyte/back", d.back)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
