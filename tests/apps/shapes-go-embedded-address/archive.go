package main

import (
	"errors"
	"net/http"
	"net/url"
)

// Archive is what the commands use.
type Archive interface {
	Group(id string) error
	Share(path string) error
}

type archive struct {
	base *url.URL
	http.Client
	token string
}

// NewArchiveAt makes one for an address of the user's.
func NewArchiveAt(address, token string) (Archive, error) {
	if address == "" {
		return nil, errors.New("no address")
	}
	base, err := url.Parse(address)
	if err != nil {
		return nil, err
	}
	return &archive{base: base, token: token}, nil
}

// NewArchive makes one for a domain.
func NewArchive(domain, token string) (Archive, error) {
	return NewArchiveAt("https://"+domain+".egnyte.com/pubapi", token)
}

func (a *archive) request(method, ref string) (*http.Request, error) {
	to, err := a.base.Parse(a.base.Path + "/" + ref)
	if err != nil {
		return nil, err
	}
	req, err := http.NewRequest(method, to.String(), nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Bearer "+a.token)
	return req, nil
}

func (a *archive) Group(id string) error {
	req, err := a.request("GET", "v2/groups/"+id) //~ GET /pubapi/v2/groups/{group_id}
	if err != nil {
		return err
	}
	_, err = a.Client.Do(req)
	return err
}

func (a *archive) Share(path string) error {
	req, err := a.request("POST", "v1/links") //~ POST /pubapi/v1/links
	if err != nil {
		return err
	}
	_, err = a.Client.Do(req)
	return err
}
