package main

import (
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"io"
	"log"
	"net/http"
	"net/url"
	"os"
	"sync"
)

const back = "https://plover.example.com/egnyte/back"

var (
	waiting sync.Map
	grants  sync.Map
)

func connect(w http.ResponseWriter, r *http.Request) {
	raw := make([]byte, 16)
	rand.Read(raw)
	state := hex.EncodeToString(raw)
	domain := r.PathValue("domain")
	waiting.Store(state, domain)
	q := url.Values{
		"client_id": {os.Getenv("EGNYTE_KEY")}, "redirect_uri": {back}, "scope": {"Egnyte.filesystem"},
		"response_type": {"code"}, "state": {state},
	}
	http.Redirect(w, r, "https://"+domain+".egnyte.com/puboauth/token?"+q.Encode(), http.StatusFound)
}

func callback(w http.ResponseWriter, r *http.Request) {
	domain, ok := waiting.LoadAndDelete(r.FormValue("state"))
	if !ok || r.FormValue("error") != "" {
		http.Error(w, "not connected", http.StatusForbidden)
		return
	}
	answer, err := http.PostForm("https://"+domain.(string)+".egnyte.com/puboauth/token", url.Values{
		"client_id": {os.Getenv("EGNYTE_KEY")}, "client_secret": {os.Getenv("EGNYTE_SECRET")},
		"redirect_uri": {back}, "code": {r.FormValue("code")}, "grant_type": {"authorization_code"},
	})
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	defer answer.Body.Close()
	var body struct {
		AccessToken Token `json:"access_token"`
	}
	if err := json.NewDecoder(answer.Body).Decode(&body); err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	grant := Grant{Domain: domain.(string), Token: body.AccessToken}
	grants.Store(grant.Domain, grant)
	log.Printf("connected: %+v, token %s", grant, grant.Token)
	log.Println("token of", grant.Domain, body.AccessToken)
	http.Redirect(w, r, "/counts/"+grant.Domain, http.StatusFound)
}

func counts(w http.ResponseWriter, r *http.Request) {
	found, ok := grants.Load(r.PathValue("domain"))
	if !ok {
		http.Redirect(w, r, "/connect/"+r.PathValue("domain"), http.StatusFound)
		return
	}
	grant := found.(Grant)
	req, _ := http.NewRequestWithContext(r.Context(), http.MethodGet, "https://"+grant.Domain+".egnyte.com/pubapi/v1/fs/Shared/Counts", nil) //~ GET /pubapi/v1/fs/{path} handles=specific
	req.Header.Set("Authorization", "Bearer "+grant.Token.reveal())
	answer, err := http.DefaultClient.Do(req)
	if err != nil {
		log.Printf("%#v: %v", grant, err)
		http.Error(w, "Egnyte is away", http.StatusBadGateway)
		return
	}
	defer answer.Body.Close()
	switch answer.StatusCode {
	case http.StatusOK:
		io.Copy(w, answer.Body)
	case http.StatusUnauthorized:
		log.Printf("refused with token %v", grant.Token)
		grants.Delete(grant.Domain)
		http.Redirect(w, r, "/connect/"+grant.Domain, http.StatusFound)
	case http.StatusTooManyRequests:
		w.Header().Set("Retry-After", answer.Header.Get("Retry-After"))
		w.WriteHeader(http.StatusServiceUnavailable)
	default:
		w.WriteHeader(http.StatusBadGateway)
	}
}

func main() {
	http.HandleFunc("GET /connect/{domain}", connect)
	http.HandleFunc("GET /egnyte/back", callback)
	http.HandleFunc("GET /counts/{domain}", counts)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
