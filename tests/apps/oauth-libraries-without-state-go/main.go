package main

import (
	"crypto/rand"
	"io"
	"log"
	"net/http"
	"os"

	"golang.org/x/oauth2"
)

var host = "https://" + os.Getenv("EGNYTE_DOMAIN") + ".egnyte.com"

var conf = &oauth2.Config{
	ClientID:     os.Getenv("EGNYTE_CLIENT_ID"),
	ClientSecret: os.Getenv("EGNYTE_CLIENT_SECRET"),
	RedirectURL:  "https://racks.example/egnyte/back",
	Scopes:       []string{"Egnyte.filesystem"},
	Endpoint: oauth2.Endpoint{
		AuthURL:   host + "/puboauth/token",
		TokenURL:  host + "/puboauth/token",
		AuthStyle: oauth2.AuthStyleInParams,
	},
}

func connect(w http.ResponseWriter, r *http.Request) {
	http.Redirect(w, r, conf.AuthCodeURL(""), http.StatusFound) //~ EG205
}

func connectAgain(w http.ResponseWriter, r *http.Request) {
	state := rand.Text()
	http.SetCookie(w, &http.Cookie{Name: "state", Value: state, HttpOnly: true, Secure: true})
	http.Redirect(w, r, conf.AuthCodeURL(state), http.StatusFound)
}

func racks(w http.ResponseWriter, r *http.Request) {
	token, err := conf.Exchange(r.Context(), r.URL.Query().Get("code")) //~ EG206
	if err != nil {
		http.Error(w, "no token", http.StatusBadGateway)
		return
	}
	resp, err := conf.Client(r.Context(), token).Get(host + "/pubapi/v1/fs/Shared/Racks") //~ GET /pubapi/v1/fs/{path}
	if err != nil {
		http.Error(w, "no answer", http.StatusBadGateway)
		return
	}
	defer resp.Body.Close()
	io.Copy(w, resp.Body)
}

func main() {
	http.HandleFunc("/egnyte", connect)
	http.HandleFunc("/egnyte/again", connectAgain)
	http.HandleFunc("/egnyte/back", racks)
	log.Fatal(http.ListenAndServe(":3000", nil))
}
