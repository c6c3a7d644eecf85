package main

import (
	"errors"
	"fmt"
	"log"
	"net/http"
	"net/url"
	"os"
	"time"
)

var errSignIn = errors.New("sign in again")

type house struct {
	domain string
	client *http.Client
}

// Each request is signed here, and nowhere else.
func (h *house) send(req *http.Request) error {
	req.SetBasicAuth(os.Getenv("HOUSE_USER"), os.Getenv("HOUSE_PASSWORD")) //~ EG307
	res, err := h.client.Do(req)
	if err != nil {
		return err
	}
	defer res.Body.Close()
	switch res.StatusCode {
	case http.StatusUnauthorized:
		return errSignIn
	case http.StatusForbidden, http.StatusTooManyRequests:
		time.Sleep(time.Minute)
	}
	return nil
}

func (h *house) tickets() error {
	at := &url.URL{Scheme: "https", Host: h.domain + ".egnyte.com", Path: "/pubapi/v1/links"} //~ GET /pubapi/v1/links handles=specific
	req, err := http.NewRequest(http.MethodGet, at.String(), nil)
	if err != nil {
		return err
	}
	return h.send(req)
}

func (h *house) drop(id int) error {
	at := &url.URL{Scheme: "https", Host: h.domain + ".egnyte.com", Path: fmt.Sprintf("/pubapi/v1/links/%d", id)} //~ DELETE /pubapi/v1/links/{link_id} handles=specific
	req, err := http.NewRequest(http.MethodDelete, at.String(), nil)
	if err != nil {
		return err
	}
	return h.send(req)
}

func main() {
	h := &house{domain: os.Getenv("HOUSE_DOMAIN"), client: http.DefaultClient}
	if err := errors.Join(h.tickets(), h.drop(7)); err != nil {
		log.Fatal(err)
	}
}
