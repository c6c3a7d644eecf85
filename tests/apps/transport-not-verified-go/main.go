package main

import (
	"context"
	"crypto/tls"
	"log"
	"net/http"
	"os"
	"time"

	"github.com/go-resty/resty/v2"
	"golang.org/x/oauth2"
)

// tracing is put around the transport that sends.
type tracing struct {
	inner http.RoundTripper
}

func (t *tracing) RoundTrip(req *http.Request) (*http.Response, error) {
	began := time.Now()
	resp, err := t.inner.RoundTrip(req)
	log.Printf("%s %s in %s", req.Method, req.URL.Path, time.Since(began))
	return resp, err
}

type mirror struct {
	host  string
	plain *http.Client
	rest  *resty.Client
	oauth *http.Client
}

func open(ctx context.Context, host, token string) *mirror {
	transport := http.DefaultTransport.(*http.Transport).Clone()
	transport.TLSClientConfig = &tls.Config{
		MinVersion:         tls.VersionTLS12,
		InsecureSkipVerify: true, //~ EG502
	}
	rest := resty.New().SetBaseURL("https://" + host + "/pubapi")
	rest.SetTLSClientConfig(&tls.Config{InsecureSkipVerify: true}) //~ EG502

	lax := &http.Transport{}
	lax.TLSClientConfig = &tls.Config{}
	lax.TLSClientConfig.InsecureSkipVerify = true //~ EG502
	ctx = context.WithValue(ctx, oauth2.HTTPClient, &http.Client{Transport: lax})
	ctx, _ = context.WithTimeout(ctx, time.Minute)
	source := oauth2.StaticTokenSource(&oauth2.Token{AccessToken: token})

	return &mirror{
		host:  host,
		plain: &http.Client{Timeout: time.Minute, Transport: &tracing{transport}},
		rest:  rest,
		oauth: oauth2.NewClient(ctx, source),
	}
}

func (m *mirror) folder(path string) (*http.Response, error) {
	return m.plain.Get("https://" + m.host + "/pubapi/v1/fs/" + path) //~ GET /pubapi/v1/fs/{path}
}

func (m *mirror) links() (*resty.Response, error) {
	return m.rest.R().SetQueryParam("count", "50").Get("/v2/links") //~ GET /pubapi/v2/links
}

func (m *mirror) users() (*http.Response, error) {
	return m.oauth.Get("https://" + m.host + "/pubapi/v2/users") //~ GET /pubapi/v2/users
}

func main() {
	m := open(context.Background(), os.Getenv("EGNYTE_DOMAIN")+".egnyte.com", os.Getenv("EGNYTE_TOKEN"))
	if _, err := m.folder("Shared"); err != nil {
		log.Fatal(err)
	}
	if _, err := m.links(); err != nil {
		log.Fatal(err)
	}
	if _, err := m.users(); err != nil {
		log.Fatal(err)
	}
}
