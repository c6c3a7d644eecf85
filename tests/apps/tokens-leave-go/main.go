package main

import (
	"crypto/rand"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"net/http"
	"os"

	_ "github.com/lib/pq"
)

var db *sql.DB

func connect(w http.ResponseWriter, r *http.Request) {
	state := rand.Text()
	http.SetCookie(w, &http.Cookie{Name: "state", Value: state, HttpOnly: true, Secure: true})
	http.Redirect(w, r, authorizeURL(r.URL.Query().Get("domain"), state), http.StatusFound)
}

func checked(r *http.Request) (*tokenResponse, error) {
	state, err := r.Cookie("state")
	if err != nil || state.Value != r.URL.Query().Get("state") {
		return nil, errors.New("state does not match")
	}
	return redeem(r.URL.Query().Get("domain"), r.URL.Query().Get("code"))
}

func callback(w http.ResponseWriter, r *http.Request) {
	token, err := checked(r)
	if err != nil {
		http.Error(w, err.Error(), http.StatusForbidden)
		return
	}
	log.Printf("connected with %s", token.AccessToken) //~ EG305
	if _, err := db.Exec("INSERT INTO connections (token) VALUES ($1)", token.AccessToken); err != nil { //~ EG303
		http.Error(w, "cannot store", http.StatusInternalServerError)
		return
	}
	http.SetCookie(w, &http.Cookie{Name: "egnyte_token", Value: token.AccessToken, Secure: true}) //~ EG302
	http.Redirect(w, r, "/", http.StatusFound)
}

func spa(w http.ResponseWriter, r *http.Request) {
	token, err := checked(r)
	if err != nil {
		http.Error(w, err.Error(), http.StatusForbidden)
		return
	}
	http.Redirect(w, r, "https://intake.example.com/#/connected?token="+token.AccessToken, http.StatusFound) //~ EG302
}

func api(w http.ResponseWriter, r *http.Request) {
	token, err := checked(r)
	if err != nil {
		http.Error(w, err.Error(), http.StatusForbidden)
		return
	}
	if err := os.WriteFile("/var/lib/intake/token", []byte(token.AccessToken), 0o600); err != nil { //~ EG303
		log.Print(err)
	}
	fmt.Println(token.AccessToken) //~ EG305
	json.NewEncoder(w).Encode(map[string]string{"access_token": token.AccessToken}) //~ EG302
}

func main() {
	var err error
	if db, err = sql.Open("postgres", os.Getenv("DATABASE_URL")); err != nil {
		log.Fatal(err)
	}
	http.HandleFunc("/egnyte/connect", connect)
	http.HandleFunc("/egnyte/callback", callback)
	http.HandleFunc("/egnyte/callback/spa", spa)
	http.HandleFunc("/egnyte/callback/api", api)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
