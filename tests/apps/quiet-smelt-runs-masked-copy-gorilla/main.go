package main

import (
	"encoding/json"
	"log/slog"
	"net/http"
	"net/url"
	"os"
	"sync"

	"github.com/gorilla/mux"
)

type account struct {
	Domain      string `json:"domain"`
	AccessToken string `json:"access_token,omitempty"`
	ExpiresIn   int    `json:"expires_in"`
}

// masked works on its own copy: the receiver is a value.
func (a account) masked() account {
	if a.AccessToken != "" {
		a.AccessToken = "***"
	}
	return a
}

var waiting, accounts sync.Map

func back(w http.ResponseWriter, r *http.Request) {
	domain, ok := waiting.LoadAndDelete(r.FormValue("state"))
	if !ok || r.FormValue("error") != "" {
		http.Error(w, "refused", http.StatusForbidden)
		return
	}
	resp, err := http.PostForm("https://"+domain.(string)+".egnyte.com/puboauth/token", url.Values{
		"client_id":     {os.Getenv("EGNYTE_KEY")},
		"client_secret": {os.Getenv("EGNYTE_SECRET")},
		"redirect_uri":  {"https://smelt.example.com/egnyte/back"},
		"code":          {r.FormValue("code")},
		"grant_type":    {"authorization_code"},
	})
	if err != nil {
		http.Error(w, "no answer", http.StatusBadGateway)
		return
	}
	defer resp.Body.Close()
	a := account{Domain: domain.(string)}
	if err := json.NewDecoder(resp.Body).Decode(&a); err != nil {
		http.Error(w, "no grant", http.StatusBadGateway)
		return
	}
	accounts.Store(a.Domain, a)
	slog.Info("token granted", "account", a.masked())
	shown := a
	shown.AccessToken = ""
	slog.Debug("shown", slog.Any("account", shown))
	w.WriteHeader(http.StatusCreated)
	json.NewEncoder(w).Encode(shown)
}

func runs(w http.ResponseWriter, r *http.Request) {
	kept, ok := accounts.Load(mux.Vars(r)["domain"])
	if !ok {
		http.Redirect(w, r, "/egnyte/connect", http.StatusFound)
		return
	}
	a := kept.(account)
	req, err := http.NewRequest("GET", "https://"+a.Domain+".egnyte.com/pubapi/v1/fs/Shared/Runs", nil) //~ GET /pubapi/v1/fs/{path}
	if err != nil {
		panic(err)
	}
	req.Header.Set("Authorization", "Bearer "+a.AccessToken)
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		http.Error(w, "no answer", http.StatusBadGateway)
		return
	}
	defer resp.Body.Close()
	switch resp.StatusCode {
	case http.StatusUnauthorized:
		slog.Warn("refused", "account", a.masked())
		http.Redirect(w, r, "/egnyte/connect", http.StatusFound)
	case http.StatusTooManyRequests:
		w.Header().Set("Retry-After", resp.Header.Get("Retry-After"))
		w.WriteHeader(http.StatusServiceUnavailable)
	default:
		resp.Write(w)
	}
}

func main() {
	r := mux.NewRouter()
	r.HandleFunc("/egnyte/back", back)
	r.HandleFunc("/runs/{domain}", runs)
	http.ListenAndServe(":8080", r)
}
