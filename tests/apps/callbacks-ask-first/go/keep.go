package main

import (
	"crypto/rand"
	"encoding/hex"
	"net/http"
)

var sessions = map[string]string{}

func newState(w http.ResponseWriter) string {
	raw := make([]byte, 16)
	_, _ = rand.Read(raw)
	state := hex.EncodeToString(raw)
	http.SetCookie(w, &http.Cookie{Name: "state", Value: state, HttpOnly: true})
	return state
}

func keep(w http.ResponseWriter, token string) {
	id := newState(w)
	sessions[id] = token
}
