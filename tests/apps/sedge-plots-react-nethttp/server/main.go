package main

import (
	"encoding/json"
	"log"
	"net/http"
	"net/url"
	"os"
)

var base = "https://" + os.Getenv("EGNYTE_DOMAIN") + ".egnyte.com"

func callback(w http.ResponseWriter, r *http.Request) {
	state, err := r.Cookie("state")
	if r.URL.Query().Get("error") != "" || err != nil || state.Value != r.URL.Query().Get("state") {
		http.Error(w, "not connected", http.StatusBadRequest)
		return
	}
	answer, err := http.PostForm(base+"/puboauth/token", url.Values{
		"grant_type":    {"authorization_code"},
		"code":          {r.URL.Query().Get("code")},
		"client_id":     {os.Getenv("EGNYTE_ID")},
		"client_secret": {os.Getenv("EGNYTE_SECRET")},
		"redirect_uri":  {"https://plots.example.com/api/callback"},
	})
	if err != nil {
		http.Error(w, "Egnyte does not answer", http.StatusBadGateway)
		return
	}
	defer answer.Body.Close()
	var granted struct {
		Token string `json:"access_token"`
	}
	if json.NewDecoder(answer.Body).Decode(&granted) != nil {
		http.Error(w, "not connected", http.StatusBadGateway)
		return
	}
	shared(w, r, granted.Token)
}

func shared(w http.ResponseWriter, r *http.Request, token string) {
	request, err := http.NewRequest(http.MethodGet, base+"/pubapi/v1/links", nil) //~ GET /pubapi/v1/links handles=specific; EG101
	if err != nil {
		http.Error(w, "no such address", http.StatusInternalServerError)
		return
	}
	request.Header.Set("Authorization", "Bearer "+token)
	found, err := http.DefaultClient.Do(request)
	if err != nil {
		http.Error(w, "Egnyte does not answer", http.StatusBadGateway)
		return
	}
	defer found.Body.Close()
	switch found.StatusCode {
	case http.StatusUnauthorized:
		http.Redirect(w, r, "/", http.StatusFound)
	case http.StatusTooManyRequests:
		w.Header().Set("Retry-After", found.Header.Get("Retry-After"))
		w.WriteHeader(http.StatusServiceUnavailable)
	default:
		w.WriteHeader(found.StatusCode)
	}
}

func main() {
	http.HandleFunc("/api/callback", callback)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
