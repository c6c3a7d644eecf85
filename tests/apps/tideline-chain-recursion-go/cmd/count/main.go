// Command count counts the links of a survey.
package main

import (
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"os"
	"time"
)

// Layer wraps a transport.
type Layer func(http.RoundTripper) http.RoundTripper

type sender func(*http.Request) (*http.Response, error)

func (s sender) RoundTrip(r *http.Request) (*http.Response, error) { return s(r) }

func layered(rt http.RoundTripper, layers ...Layer) http.RoundTripper {
	if len(layers) == 0 {
		return rt
	}
	return layers[0](layered(rt, layers[1:]...))
}

func bearer(next http.RoundTripper) http.RoundTripper {
	return sender(func(r *http.Request) (*http.Response, error) {
		r = r.Clone(r.Context())
		r.Header.Set("Authorization", "Bearer "+os.Getenv("EGNYTE_TOKEN"))
		return next.RoundTrip(r)
	})
}

func timed(next http.RoundTripper) http.RoundTripper {
	return sender(func(r *http.Request) (*http.Response, error) {
		start := time.Now()
		defer func() { log.Printf("%s took %s", r.URL.Path, time.Since(start)) }()
		return next.RoundTrip(r)
	})
}

func main() {
	client := &http.Client{Transport: layered(http.DefaultTransport, bearer, timed)} //~ EG403
	res, err := client.Get("https://" + os.Getenv("EGNYTE_DOMAIN") + ".egnyte.com/pubapi/v1/links") //~ GET /pubapi/v1/links handles=none; EG401
	if err != nil {
		log.Fatal(err)
	}
	defer res.Body.Close()
	var links struct {
		Count int `json:"count"`
	}
	if err := json.NewDecoder(res.Body).Decode(&links); err != nil {
		log.Fatal(err)
	}
	fmt.Println(links.Count)
}
