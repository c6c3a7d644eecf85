// Package clients makes the HTTP clients of the copier.
package clients

import (
	"crypto/tls"
	"net/http"
	"os"
	"time"
)

// Option changes a transport before it is used.
type Option func(*http.Transport)

// SelfSigned accepts the certificate that the cameras made for themselves.
func SelfSigned() Option {
	return func(t *http.Transport) {
		t.TLSClientConfig = &tls.Config{InsecureSkipVerify: true} //nolint:gosec
	}
}

// HTTP1 is for peers that have trouble with HTTP/2.
func HTTP1() Option {
	return func(t *http.Transport) {
		t.TLSNextProto = map[string]func(string, *tls.Conn) http.RoundTripper{}
	}
}

// New returns a client with the options on top of the defaults.
func New(options ...Option) *http.Client {
	t := http.DefaultTransport.(*http.Transport).Clone()
	for _, o := range options {
		o(t)
	}
	return &http.Client{Transport: t, Timeout: time.Minute}
}

type bearer struct{ next http.RoundTripper }

func (b bearer) RoundTrip(r *http.Request) (*http.Response, error) {
	r = r.Clone(r.Context())
	r.Header.Set("Authorization", "Bearer "+os.Getenv("EGNYTE_TOKEN"))
	return b.next.RoundTrip(r)
}

// Egnyte returns a client that is signed in at Egnyte.
func Egnyte() *http.Client {
	c := New(HTTP1())
	c.Transport = bearer{c.Transport}
	return c
}
