package main

import (
	"context"
	"errors"
	"net/http"
	"strconv"
	"sync"
	"time"

	"golang.org/x/oauth2"
)

var errSignInAgain = errors.New("the grant for Egnyte has ended")

type renewing struct {
	next   http.RoundTripper
	config *oauth2.Config

	mu      sync.Mutex
	token   *oauth2.Token
	refresh string
}

func (r *renewing) RoundTrip(req *http.Request) (*http.Response, error) {
	used := r.current()
	res, err := r.send(req, used)
	if err != nil || res.StatusCode != http.StatusUnauthorized {
		return res, err
	}
	res.Body.Close()

	fresh, err := r.renew(req.Context(), used)
	if err != nil {
		return nil, errSignInAgain
	}
	if req.GetBody != nil {
		if req.Body, err = req.GetBody(); err != nil {
			return nil, err
		}
	}
	return r.send(req, fresh)
}

func (r *renewing) send(req *http.Request, token *oauth2.Token) (*http.Response, error) {
	signed := req.Clone(req.Context())
	token.SetAuthHeader(signed)
	res, err := r.next.RoundTrip(signed)
	for tries := 0; err == nil && tries < 3 && (res.StatusCode == 429 || res.Header.Get("X-Mashery-Error-Code") != ""); tries++ {
		seconds, _ := strconv.Atoi(res.Header.Get("Retry-After"))
		res.Body.Close()
		time.Sleep(time.Duration(seconds) * time.Second)
		res, err = r.next.RoundTrip(signed)
	}
	return res, err
}

func (r *renewing) current() *oauth2.Token {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.token
}

func (r *renewing) renew(ctx context.Context, dead *oauth2.Token) (*oauth2.Token, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.token != dead {
		return r.token, nil // another request was quicker
	}
	token, err := r.config.TokenSource(ctx, &oauth2.Token{RefreshToken: r.refresh}).Token()
	if err == nil {
		r.token = token
	}
	return token, err
}
