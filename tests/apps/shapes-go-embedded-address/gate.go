package main

import (
	"net/http"
	"net/url"
	"path"
)

// Settings are those that every gate has.
type Settings struct {
	Domain string
	API    *url.URL
	Notes  *url.URL
}

// Gate signs people in.
type Gate struct {
	*Settings
	Team string
}

// NewGate fills in the addresses.
func NewGate(s *Settings) *Gate {
	s.API = &url.URL{Scheme: "https", Host: s.Domain + ".egnyte.com", Path: "/pubapi/v1"}
	s.Notes = &url.URL{Scheme: "https", Host: "notes.example.com", Path: "/pubapi/v1"}
	return &Gate{Settings: s}
}

// Keeper asks who the token is of.
func (g *Gate) Keeper(token string) (int, error) {
	endpoint := &url.URL{ //~ GET /pubapi/v1/userinfo
		Scheme: g.API.Scheme,
		Host:   g.API.Host,
		Path:   path.Join(g.API.Path, "/userinfo"),
	}
	return ask(endpoint, token)
}

// Notes are kept elsewhere.
func (g *Gate) Notes(token string) (int, error) {
	endpoint := &url.URL{Scheme: g.Settings.Notes.Scheme, Host: g.Settings.Notes.Host, Path: path.Join(g.Settings.Notes.Path, "/notes")}
	return ask(endpoint, token)
}

func ask(endpoint *url.URL, token string) (int, error) {
	req, err := http.NewRequest("GET", endpoint.String(), nil)
	if err != nil {
		return 0, err
	}
	req.Header.Set("Authorization", "Bearer "+token)
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return 0, err
	}
	defer resp.Body.Close()
	return resp.StatusCode, nil
}
