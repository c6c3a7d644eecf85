package main

import (
	"encoding/json"
	"io"
	"log"
	"net/http"
	"net/url"
	"os"

	"keel.example/guard"
)

var (
	egnyte = "https://" + os.Getenv("EGNYTE_DOMAIN") + ".egnyte.com"
	tokens = map[string]string{}
)

// Others who may ask this server for keels.
var partners = map[string]bool{"https://api.openconnectors.ext.hanatrial.ondemand.com": true, "https://yard.example": true}

const back = "https://keelmen.example/back"

func main() {
	http.HandleFunc("/connect", connect)
	http.HandleFunc("/back", arrive)
	http.HandleFunc("/keels", keels)
	log.Fatal(http.ListenAndServe(":8080", nil))
}

func connect(w http.ResponseWriter, r *http.Request) {
	if origin := r.Header.Get("Origin"); partners[origin] {
		w.Header().Set("Access-Control-Allow-Origin", origin)
	}
	q := url.Values{
		"client_id": {os.Getenv("EGNYTE_KEY")}, "redirect_uri": {back}, "scope": {"Egnyte.filesystem"},
		"response_type": {"code"}, "state": {guard.State(w, r)},
	}
	http.Redirect(w, r, egnyte+"/puboauth/token?"+q.Encode(), http.StatusFound)
}

func arrive(w http.ResponseWriter, r *http.Request) {
	if err := guard.Verify(r); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	resp, err := http.PostForm(egnyte+"/puboauth/token", url.Values{
		"client_id": {os.Getenv("EGNYTE_KEY")}, "client_secret": {os.Getenv("EGNYTE_SECRET")}, "code": {r.FormValue("code")},
		"redirect_uri": {back}, "grant_type": {"authorization_code"},
	})
	if err != nil {
		http.Error(w, "Egnyte does not answer", http.StatusBadGateway)
		return
	}
	defer resp.Body.Close()
	var grant struct {
		Token string `json:"access_token"`
	}
	if err := json.NewDecoder(resp.Body).Decode(&grant); err != nil {
		http.Error(w, "Egnyte does not answer", http.StatusBadGateway)
		return
	}
	tokens[guard.User(r)] = grant.Token
	http.Redirect(w, r, "/keels", http.StatusFound)
}

func keels(w http.ResponseWriter, r *http.Request) {
	req, err := http.NewRequestWithContext(r.Context(), http.MethodGet, egnyte+"/pubapi/v1/fs/Shared/Keels", nil) //~ GET /pubapi/v1/fs/{path} handles=specific
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	req.Header.Set("Authorization", "Bearer "+tokens[guard.User(r)])
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		http.Error(w, "Egnyte does not answer", http.StatusBadGateway)
		return
	}
	defer resp.Body.Close()
	switch resp.StatusCode {
	case http.StatusUnauthorized:
		http.Redirect(w, r, "/connect", http.StatusFound)
	case http.StatusTooManyRequests:
		w.Header().Set("Retry-After", resp.Header.Get("Retry-After"))
		w.WriteHeader(http.StatusServiceUnavailable)
	default:
		_, _ = io.Copy(w, resp.Body)
	}
}
