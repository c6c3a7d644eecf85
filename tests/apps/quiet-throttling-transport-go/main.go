package main

import (
	"context"
	"errors"
	"log"
	"net/http"
	"os"
	"strconv"
	"time"

	"golang.org/x/oauth2"
)

var errSignIn = errors.New("sign in to Egnyte again")

// patient waits as long as it is told to.
type patient struct{ inner http.RoundTripper }

func (p patient) RoundTrip(req *http.Request) (*http.Response, error) {
	for tries := 0; ; tries++ {
		resp, err := p.inner.RoundTrip(req)
		if err != nil || resp.StatusCode != http.StatusTooManyRequests || tries == 4 {
			return resp, err
		}
		seconds, _ := strconv.Atoi(resp.Header.Get("Retry-After"))
		resp.Body.Close()
		time.Sleep(time.Duration(seconds+1) * time.Second)
	}
}

func get(client *http.Client, url string) error {
	resp, err := client.Get(url)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	if resp.StatusCode == http.StatusUnauthorized {
		return errSignIn
	}
	return nil
}

func main() {
	tuned := http.DefaultTransport.(*http.Transport).Clone()
	tuned.MaxIdleConnsPerHost = 8
	plain := &http.Client{Transport: patient{tuned}}

	ctx := context.WithValue(context.Background(), oauth2.HTTPClient, &http.Client{Transport: patient{inner: &http.Transport{}}})
	signed := oauth2.NewClient(ctx, oauth2.StaticTokenSource(&oauth2.Token{AccessToken: os.Getenv("EGNYTE_TOKEN")}))

	root := "https://" + os.Getenv("EGNYTE_DOMAIN") + ".egnyte.com/pubapi"
	if err := get(plain, root+"/v1/userinfo"); err != nil { //~ GET /pubapi/v1/userinfo handles=specific
		log.Fatal(err)
	}
	if err := get(signed, root+"/v2/links"); err != nil { //~ GET /pubapi/v2/links handles=specific
		log.Fatal(err)
	}
}
