package main

import (
	"encoding/json"
	"html/template"
	"log/slog"
	"net/http"
	"net/url"
	"os"
)

var (
	page = template.Must(template.ParseFiles("templates/connected.html"))
	list = template.Must(template.ParseFiles("templates/passes.html"))
)

type grant struct {
	AccessToken string `json:"access_token"`
	ExpiresIn   int    `json:"expires_in"`
}

type view struct {
	Domain  string
	Expires int
	Token   string
}

func callback(w http.ResponseWriter, r *http.Request) {
	domain := os.Getenv("EGNYTE_DOMAIN")
	form := url.Values{}
	form.Add("client_id", os.Getenv("EGNYTE_CLIENT_ID"))
	form.Add("client_secret", os.Getenv("EGNYTE_CLIENT_SECRET"))
	form.Add("redirect_uri", "https://trams.example.com/callback")
	form.Add("code", r.FormValue("code"))
	form.Add("grant_type", "authorization_code")
	resp, err := http.PostForm("https://"+domain+".egnyte.com/puboauth/token", form)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	defer resp.Body.Close()
	var g grant
	if err := json.NewDecoder(resp.Body).Decode(&g); err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	slog.Info("connected", "expires", g.ExpiresIn)
	slog.Info("connected", "token", g.AccessToken) //~ EG305
	page.Execute(w, view{Domain: domain, Expires: g.ExpiresIn, Token: g.AccessToken}) //~ EG302
}

// passes shows who is connected: the page takes the domain of the account alone.
func passes(w http.ResponseWriter, r *http.Request) {
	account := view{Domain: os.Getenv("EGNYTE_DOMAIN"), Token: os.Getenv("EGNYTE_TOKEN")}
	list.Execute(w, account)
}

func main() {
	http.HandleFunc("GET /callback", callback)
	http.HandleFunc("GET /passes", passes)
	http.ListenAndServe(":8080", nil)
}
