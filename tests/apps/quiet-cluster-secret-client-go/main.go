package main

import (
	"encoding/json"
	"io"
	"log"
	"net/http"
	"net/url"
	"os"

	"k8s.io/client-go/kubernetes"
	"k8s.io/client-go/rest"
)

type desk struct{ cluster kubernetes.Interface }

func (d desk) exchange(w http.ResponseWriter, r *http.Request) {
	domain := r.FormValue("domain")
	answer, err := http.PostForm("https://"+domain+".egnyte.com/puboauth/token", url.Values{
		"client_id":     {os.Getenv("EGNYTE_KEY")},
		"client_secret": {os.Getenv("EGNYTE_SECRET")},
		"redirect_uri":  {"https://tickets.example.com/egnyte/callback"},
		"code":          {r.FormValue("grant")},
		"grant_type":    {"authorization_code"},
	})
	if err != nil {
		http.Error(w, "Egnyte is out of reach", http.StatusBadGateway)
		return
	}
	defer answer.Body.Close()
	var granted struct {
		AccessToken string `json:"access_token"`
	}
	if err := json.NewDecoder(answer.Body).Decode(&granted); err != nil {
		http.Error(w, "no token", http.StatusBadGateway)
		return
	}
	if err := save(r.Context(), d.cluster, domain, granted.AccessToken); err != nil {
		http.Error(w, "the token could not be kept", http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func (d desk) tickets(w http.ResponseWriter, r *http.Request) {
	domain := r.PathValue("domain")
	token, err := load(r.Context(), d.cluster, domain)
	if err != nil {
		http.Error(w, "not connected", http.StatusConflict)
		return
	}
	request, err := http.NewRequestWithContext(r.Context(), http.MethodGet, "https://"+domain+".egnyte.com/pubapi/v1/fs/Shared/Tickets", nil) //~ GET /pubapi/v1/fs/{path}
	if err != nil {
		http.Error(w, "bad domain", http.StatusBadRequest)
		return
	}
	request.Header.Set("Authorization", "Bearer "+token)
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		http.Error(w, "Egnyte is out of reach", http.StatusBadGateway)
		return
	}
	defer answer.Body.Close()
	if answer.StatusCode == http.StatusUnauthorized {
		http.Error(w, "connect to Egnyte again", http.StatusConflict)
		return
	}
	io.Copy(w, answer.Body)
}

func main() {
	config, err := rest.InClusterConfig()
	if err != nil {
		log.Fatal(err)
	}
	d := desk{kubernetes.NewForConfigOrDie(config)}
	http.HandleFunc("POST /egnyte/exchange", d.exchange)
	http.HandleFunc("GET /tickets/{domain}", d.tickets)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
