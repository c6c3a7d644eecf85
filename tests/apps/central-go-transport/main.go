package main

import (
	"errors"
	"fmt"
	"net/http"
	"os"
)

var errSignIn = errors.New("sign in to Egnyte again")

type signIn struct {
	next http.RoundTripper
}

func (s *signIn) RoundTrip(req *http.Request) (*http.Response, error) {
	resp, err := s.next.RoundTrip(req)
	if err != nil {
		return nil, err
	}
	if resp.StatusCode == http.StatusUnauthorized {
		return nil, errSignIn
	}
	return resp, nil
}

func main() {
	watched := &http.Client{Transport: &signIn{next: http.DefaultTransport}} //~ EG403
	plain := &http.Client{}
	root := fmt.Sprintf("https://%s.egnyte.com/pubapi/v1", os.Getenv("EGNYTE_DOMAIN"))
	watched.Get(root + "/userinfo") //~ GET /pubapi/v1/userinfo handles=specific
	plain.Get(root + "/links")      //~ GET /pubapi/v1/links handles=none; EG401
}
