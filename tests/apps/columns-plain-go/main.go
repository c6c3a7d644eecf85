package main

import (
	"context"
	"encoding/json"
	"log"
	"net/http"
	"net/url"
	"os"

	"github.com/jmoiron/sqlx"
	"gorm.io/gorm"

	"example.org/lighthouse/store"
)

type grant struct {
	AccessToken string `json:"access_token"`
}

func signIn(domain string) (*grant, error) {
	res, err := http.PostForm("https://"+domain+".egnyte.com/puboauth/token", url.Values{
		"grant_type": {"password"},
		"client_id":  {os.Getenv("EGNYTE_KEY")},
		"username":   {os.Getenv("EGNYTE_USER")},
		"password":   {os.Getenv("EGNYTE_PASSWORD")},
		"scope":      {"Egnyte.filesystem"},
	})
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	var g grant
	return &g, json.NewDecoder(res.Body).Decode(&g)
}

func main() {
	g, err := signIn(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	db, err := gorm.Open(nil)
	if err != nil {
		log.Fatal(err)
	}
	kept := store.NewGorm(db)
	if err := kept.Keep(context.Background(), os.Args[1], g.AccessToken); err != nil {
		log.Fatal(err)
	}
	_ = kept.Renew(os.Args[1], g.AccessToken)
	other := store.NewSQL(sqlx.MustConnect("postgres", os.Getenv("DATABASE_URL")))
	_ = other.Keep(context.Background(), os.Args[1], g.AccessToken)
}
