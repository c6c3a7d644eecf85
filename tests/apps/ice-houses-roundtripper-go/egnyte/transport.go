package egnyte

import (
	"net/http"

	"golang.org/x/oauth2"
)

type schemed struct {
	scheme string
	token  string
	next   http.RoundTripper
}

func (s schemed) RoundTrip(r *http.Request) (*http.Response, error) {
	signed := r.Clone(r.Context())
	signed.Header.Set("Authorization", s.scheme+" "+s.token)
	return s.next.RoundTrip(signed)
}

// Old is how the previous release signed its calls.
func Old(token string) *http.Client {
	return &http.Client{Transport: schemed{scheme: "OAuth", token: token, next: http.DefaultTransport}} //~ EG307
}

// Current signs calls by the documented scheme.
func Current(token string) *http.Client {
	return &http.Client{Transport: &oauth2.Transport{
		Source: oauth2.StaticTokenSource(&oauth2.Token{AccessToken: token, TokenType: "Bearer"}),
	}}
}
