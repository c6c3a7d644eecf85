package main

import (
	"encoding/json"
	"io"
	"log"
	"net/http"
	"net/url"
	"os"

	"example.com/lifeboats/returns"
	"github.com/alexedwards/scs/v2"
)

const back = "https://lifeboats.example.com/egnyte/back"

var (
	sessions = scs.New()
	guard    = returns.Guard{Sessions: sessions}
)

func connect(w http.ResponseWriter, r *http.Request) {
	domain := r.PathValue("domain")
	sessions.Put(r.Context(), "domain", domain)
	ask := url.Values{
		"client_id":     {os.Getenv("EGNYTE_KEY")},
		"redirect_uri":  {back},
		"response_type": {"code"},
		"scope":         {"Egnyte.filesystem"},
		"state":         {guard.Begin(r)},
	}
	http.Redirect(w, r, "https://"+domain+".egnyte.com/puboauth/token?"+ask.Encode(), http.StatusFound)
}

func finish(w http.ResponseWriter, r *http.Request) {
	answer, err := http.PostForm("https://"+sessions.GetString(r.Context(), "domain")+".egnyte.com/puboauth/token", url.Values{
		"client_id":     {os.Getenv("EGNYTE_KEY")},
		"client_secret": {os.Getenv("EGNYTE_SECRET")},
		"redirect_uri":  {back},
		"code":          {r.URL.Query().Get("code")},
		"grant_type":    {"authorization_code"},
	})
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	defer answer.Body.Close()
	var grant struct {
		AccessToken string `json:"access_token"`
	}
	json.NewDecoder(answer.Body).Decode(&grant)
	sessions.Put(r.Context(), "token", grant.AccessToken)
	http.Redirect(w, r, "/launches", http.StatusFound)
}

func launches(w http.ResponseWriter, r *http.Request) {
	ask, _ := http.NewRequest("GET", "https://"+sessions.GetString(r.Context(), "domain")+".egnyte.com/pubapi/v1/fs/Shared/Launches", nil) //~ GET /pubapi/v1/fs/{path}
	ask.Header.Set("Authorization", "Bearer "+sessions.GetString(r.Context(), "token"))
	answer, err := http.DefaultClient.Do(ask)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	defer answer.Body.Close()
	io.Copy(w, answer.Body)
}

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /connect/{domain}", connect)
	mux.Handle("GET /egnyte/back", guard.Only(http.HandlerFunc(finish)))
	mux.HandleFunc("GET /launches", launches)
	log.Fatal(http.ListenAndServe(":8080", sessions.LoadAndSave(mux)))
}
