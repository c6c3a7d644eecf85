package main

import (
	"net/http"
	"strconv"
	"time"
)

// stubborn knocks until the door opens.
type stubborn struct {
	token string
	next  http.RoundTripper
}

func (s *stubborn) RoundTrip(req *http.Request) (*http.Response, error) {
	r := req.Clone(req.Context())
	r.Header.Set("Authorization", "Bearer "+s.token)
	resp, err := s.next.RoundTrip(r)
	for i := 0; err == nil && i < 3; i++ {
		switch resp.StatusCode {
		case http.StatusTooManyRequests:
			wait, _ := strconv.Atoi(resp.Header.Get("Retry-After"))
			resp.Body.Close()
			time.Sleep(time.Duration(wait) * time.Second)
		case http.StatusUnauthorized:
			resp.Body.Close() //~ EG404
			time.Sleep(500 * time.Millisecond)
		default:
			return resp, nil
		}
		resp, err = s.next.RoundTrip(r)
	}
	return resp, err
}

// oncemore asks a second time.
type oncemore struct {
	token string
	next  http.RoundTripper
}

func (o *oncemore) RoundTrip(req *http.Request) (*http.Response, error) {
	r := req.Clone(req.Context())
	r.Header.Set("Authorization", "Bearer "+o.token)
	resp, err := o.next.RoundTrip(r)
	if err == nil && resp.StatusCode == http.StatusUnauthorized {
		resp.Body.Close()
		time.Sleep(time.Second)
		return o.next.RoundTrip(r) //~ EG404
	}
	return resp, err
}

// refreshing tries again with another token.
type refreshing struct {
	source *source
	next   http.RoundTripper
}

func (f *refreshing) RoundTrip(req *http.Request) (*http.Response, error) {
	resp, err := f.send(req)
	for i := 0; err == nil && i < 2; i++ {
		switch resp.StatusCode {
		case http.StatusUnauthorized:
			resp.Body.Close()
			f.source.renew()
		default:
			return resp, nil
		}
		resp, err = f.send(req)
	}
	return resp, err
}

func (f *refreshing) send(req *http.Request) (*http.Response, error) {
	r := req.Clone(req.Context())
	r.Header.Set("Authorization", "Bearer "+f.source.token())
	return f.next.RoundTrip(r)
}

// patient waits when it is throttled, and leaves 401 to the caller.
type patient struct {
	next http.RoundTripper
}

func (p *patient) RoundTrip(req *http.Request) (*http.Response, error) {
	r := req.Clone(req.Context())
	r.Header.Set("Authorization", "Bearer "+newSource().token())
	for {
		resp, err := p.next.RoundTrip(r)
		if err != nil || resp.StatusCode == http.StatusUnauthorized {
			return resp, err
		}
		if resp.StatusCode != http.StatusTooManyRequests {
			return resp, nil
		}
		resp.Body.Close()
		time.Sleep(2 * time.Second)
	}
}
