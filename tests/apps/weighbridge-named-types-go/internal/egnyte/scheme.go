package egnyte

import "net/http"

// Scheme is how a request is signed.
type Scheme int

const (
	Basic Scheme = iota + 1
	Bearer
	Token
)

var schemes = map[Scheme]string{Basic: "Basic", Bearer: "Bearer"}

func (s Scheme) String() string {
	switch s {
	case Token:
		return "Token" //~ EG307
	}
	return schemes[s]
}

// Area is a part of the Public API.
type Area string

const (
	Links Area = "links"
	Files Area = "fs/Shared/Weights"
)

// At is the address of the area in a domain.
func (a Area) At(domain string) string {
	return "https://" + domain + ".egnyte.com/pubapi/v1/" + string(a)
}

// Sender is a function that sends a request.
type Sender func(*http.Request) (*http.Response, error)

// Do sends one, as an http.Client does.
func (s Sender) Do(r *http.Request) (*http.Response, error) { return s(r) }
