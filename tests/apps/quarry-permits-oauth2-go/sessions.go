package main

import (
	"crypto/rand"
	"encoding/hex"
	"net/http"
	"sync"

	"golang.org/x/oauth2"
)

var (
	lock   sync.Mutex
	tokens = map[string]*oauth2.Token{}
)

func remember(w http.ResponseWriter) string {
	raw := make([]byte, 16)
	_, _ = rand.Read(raw)
	state := hex.EncodeToString(raw)
	http.SetCookie(w, &http.Cookie{Name: "state", Value: state, HttpOnly: true, Secure: true})
	return state
}

func remembered(r *http.Request) string {
	cookie, err := r.Cookie("state")
	if err != nil {
		return ""
	}
	return cookie.Value
}

func keep(r *http.Request, token *oauth2.Token) {
	lock.Lock()
	defer lock.Unlock()
	tokens[remembered(r)] = token
}
