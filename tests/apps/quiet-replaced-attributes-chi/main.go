package main

import (
	"encoding/json"
	"io"
	"log/slog"
	"net/http"
	"net/url"
	"os"
	"sync"

	"github.com/go-chi/chi/v5"

	"example.com/bridges/logs"
)

var tokens sync.Map

func connect(w http.ResponseWriter, r *http.Request) {
	domain := r.FormValue("domain")
	form := url.Values{
		"client_id":     {os.Getenv("EGNYTE_KEY")},
		"client_secret": {os.Getenv("EGNYTE_SECRET")},
		"redirect_uri":  {"https://bridges.example.com/connected"},
		"code":          {r.FormValue("grant")},
		"grant_type":    {"authorization_code"},
	}
	slog.Debug("asking", "form", form)
	answer, err := http.PostForm("https://"+domain+".egnyte.com/puboauth/token", form)
	if err != nil {
		http.Error(w, "no answer", http.StatusBadGateway)
		return
	}
	defer answer.Body.Close()
	var grant struct {
		AccessToken string `json:"access_token"`
	}
	if err := json.NewDecoder(answer.Body).Decode(&grant); err != nil {
		http.Error(w, "no token", http.StatusBadGateway)
		return
	}
	slog.Info("connected", "domain", domain, "token", grant.AccessToken)
	tokens.Store(domain, grant.AccessToken)
}

func plans(w http.ResponseWriter, r *http.Request) {
	domain := chi.URLParam(r, "domain")
	token, _ := tokens.Load(domain)
	request, _ := http.NewRequest(http.MethodGet, "https://"+domain+".egnyte.com/pubapi/v1/fs/Shared/Plans", nil) //~ GET /pubapi/v1/fs/{path}
	request.Header.Set("Authorization", "Bearer "+token.(string))
	shown := request.Header.Clone()
	shown.Del("Authorization")
	slog.Debug("listing", "headers", shown)
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		http.Error(w, "no answer", http.StatusBadGateway)
		return
	}
	defer answer.Body.Close()
	if answer.StatusCode == http.StatusUnauthorized {
		tokens.Delete(domain)
	}
	w.WriteHeader(answer.StatusCode)
	io.Copy(w, answer.Body)
}

func main() {
	logs.Setup()
	router := chi.NewRouter()
	router.Post("/connected", connect)
	router.Get("/plans/{domain}", plans)
	http.ListenAndServe(":8080", router)
}
