package main

import (
	"encoding/json"
	"log"
	"net/http"
	"net/url"
	"os"

	"example.com/rowing/ticket"
	"github.com/gorilla/mux"
	"github.com/gorilla/sessions"
)

const back = "https://rowing.example.com/egnyte/back"

var store = sessions.NewCookieStore([]byte(os.Getenv("COOKIE_KEY")), []byte(os.Getenv("COOKIE_BOX")))

func start(w http.ResponseWriter, r *http.Request) {
	session, _ := store.Get(r, "rowing")
	browser, _ := session.Values["browser"].(string)
	ask := url.Values{}
	ask.Set("client_id", os.Getenv("EGNYTE_KEY"))
	ask.Set("redirect_uri", back)
	ask.Set("response_type", "code")
	ask.Set("scope", "Egnyte.filesystem")
	ask.Set("state", ticket.Issue(mux.Vars(r)["club"], browser))
	http.Redirect(w, r, "https://"+r.FormValue("domain")+".egnyte.com/puboauth/token?"+ask.Encode(), http.StatusFound)
}

func finish(w http.ResponseWriter, r *http.Request) {
	session, _ := store.Get(r, "rowing")
	browser, _ := session.Values["browser"].(string)
	club, err := ticket.Open(r, browser)
	if err != nil {
		http.Error(w, err.Error(), http.StatusForbidden)
		return
	}
	if why := r.FormValue("error"); why != "" {
		http.Redirect(w, r, "/clubs/"+club+"?refused=1", http.StatusFound)
		return
	}
	domain, _ := session.Values["domain"].(string)
	answer, err := http.PostForm("https://"+domain+".egnyte.com/puboauth/token", url.Values{
		"client_id":     {os.Getenv("EGNYTE_KEY")},
		"client_secret": {os.Getenv("EGNYTE_SECRET")},
		"redirect_uri":  {back},
		"code":          {r.FormValue("code")},
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
	session.Values["token"] = grant.AccessToken
	session.Save(r, w)
	http.Redirect(w, r, "/clubs/"+club, http.StatusFound)
}

func results(w http.ResponseWriter, r *http.Request) {
	session, _ := store.Get(r, "rowing")
	domain, _ := session.Values["domain"].(string)
	token, _ := session.Values["token"].(string)
	ask, _ := http.NewRequest("GET", "https://"+domain+".egnyte.com/pubapi/v1/fs/Shared/Results", nil) //~ GET /pubapi/v1/fs/{path}
	ask.Header.Set("Authorization", "Bearer "+token)
	answer, err := http.DefaultClient.Do(ask)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	defer answer.Body.Close()
	var listed map[string]any
	json.NewDecoder(answer.Body).Decode(&listed)
	json.NewEncoder(w).Encode(listed["files"])
}

func main() {
	router := mux.NewRouter()
	router.HandleFunc("/clubs/{club}/egnyte", start)
	router.HandleFunc("/egnyte/back", finish)
	router.HandleFunc("/results", results)
	log.Fatal(http.ListenAndServe(":8080", router))
}
