// Command list lists the folders of a survey.
package main

import (
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"os"
	"time"
)

// Middleware wraps a transport.
type Middleware func(http.RoundTripper) http.RoundTripper

type roundTripperFunc func(*http.Request) (*http.Response, error)

func (f roundTripperFunc) RoundTrip(r *http.Request) (*http.Response, error) { return f(r) }

// chain applies the first middleware around the rest.
func chain(rt http.RoundTripper, ms ...Middleware) http.RoundTripper {
	if len(ms) == 0 {
		return rt
	}
	return ms[0](chain(rt, ms[1:]...))
}

func bearer(token string) Middleware {
	return func(next http.RoundTripper) http.RoundTripper {
		return roundTripperFunc(func(r *http.Request) (*http.Response, error) {
			r = r.Clone(r.Context())
			r.Header.Set("Authorization", "Bearer "+token)
			return next.RoundTrip(r)
		})
	}
}

func signIn(next http.RoundTripper) http.RoundTripper {
	return roundTripperFunc(func(r *http.Request) (*http.Response, error) {
		res, err := next.RoundTrip(r)
		if err != nil {
			return nil, err
		}
		if res.StatusCode == http.StatusUnauthorized {
			res.Body.Close()
			return nil, fmt.Errorf("signed out of Egnyte: run `list login`")
		}
		return res, nil
	})
}

func patience(next http.RoundTripper) http.RoundTripper {
	return roundTripperFunc(func(r *http.Request) (*http.Response, error) {
		res, err := next.RoundTrip(r)
		if err == nil && res.StatusCode == http.StatusTooManyRequests {
			time.Sleep(time.Second)
			return next.RoundTrip(r)
		}
		return res, err
	})
}

func main() {
	domain := os.Getenv("EGNYTE_DOMAIN")
	client := &http.Client{Transport: chain(http.DefaultTransport, bearer(os.Getenv("EGNYTE_TOKEN")), signIn, patience)}
	res, err := client.Get("https://" + domain + ".egnyte.com/pubapi/v1/fs/Shared/Surveys") //~ GET /pubapi/v1/fs/{path} handles=specific
	if err != nil {
		log.Fatal(err)
	}
	defer res.Body.Close()
	var folder struct {
		Folders []struct{ Name string } `json:"folders"`
	}
	if err := json.NewDecoder(res.Body).Decode(&folder); err != nil {
		log.Fatal(err)
	}
	for _, f := range folder.Folders {
		fmt.Println(f.Name)
	}
}
