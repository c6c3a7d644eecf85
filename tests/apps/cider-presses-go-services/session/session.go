package session

import "net/http"

// Session is who is signed in.
type Session struct {
	client *http.Client
	domain string
	token  string
}
