package main

import (
	"errors"
	"net/http"
	"strconv"
	"time"
)

var errSignIn = errors.New("egnyte wants a new sign-in")

// signed puts the token on a copy: a transport must not change the request it is given.
type signed struct {
	token string
	next  http.RoundTripper
}

func (s *signed) RoundTrip(req *http.Request) (*http.Response, error) {
	signedReq := req.Clone(req.Context())
	signedReq.Header.Set("Authorization", "Bearer "+s.token)
	resp, err := s.next.RoundTrip(signedReq)
	if err != nil {
		return nil, err
	}
	switch resp.StatusCode {
	case http.StatusUnauthorized:
		resp.Body.Close()
		return nil, errSignIn
	}
	return resp, nil
}

type polite struct {
	next http.RoundTripper
}

func (p *polite) RoundTrip(req *http.Request) (*http.Response, error) {
	for tries := 0; ; tries++ {
		again := req.WithContext(req.Context())
		resp, err := p.next.RoundTrip(again)
		if err != nil || resp.StatusCode != http.StatusTooManyRequests || tries == 3 {
			return resp, err
		}
		resp.Body.Close()
		seconds, _ := strconv.Atoi(resp.Header.Get("Retry-After"))
		time.Sleep(time.Duration(seconds+1) * time.Second)
	}
}
