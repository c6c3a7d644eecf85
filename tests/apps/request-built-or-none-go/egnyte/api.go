// Package egnyte knows the few calls that the badges need.
package egnyte

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strconv"
	"time"
)

// ErrRevoked is what every call ends in once the token was taken back.
var ErrRevoked = errors.New("the token was revoked, connect Egnyte again")

type guard struct {
	bearer string
	inner  http.RoundTripper
}

// RoundTrip signs a request, waits where Egnyte asks for it, and tells a dead token from every other failure.
func (g guard) RoundTrip(plain *http.Request) (*http.Response, error) {
	signed := plain.Clone(plain.Context())
	signed.Header.Set("Authorization", "Bearer "+g.bearer)
	answer, err := g.inner.RoundTrip(signed)
	if err != nil {
		return nil, err
	}
	switch answer.StatusCode {
	case http.StatusUnauthorized:
		answer.Body.Close()
		return nil, ErrRevoked
	case http.StatusTooManyRequests:
		seconds, _ := strconv.Atoi(answer.Header.Get("Retry-After"))
		time.Sleep(time.Duration(seconds) * time.Second)
		return g.inner.RoundTrip(signed)
	}
	return answer, nil
}

// API is one domain's.
type API struct {
	root   *url.URL
	client *http.Client
}

// Open gives the API of a domain.
func Open(domain, bearer string) (*API, error) {
	root, err := url.Parse(fmt.Sprintf("https://%s.egnyte.com/pubapi/", url.PathEscape(domain)))
	if err != nil {
		return nil, err
	}
	return &API{root: root, client: &http.Client{Transport: guard{bearer: bearer, inner: http.DefaultTransport}}}, nil
}

func (a *API) build(ctx context.Context, verb, ref string, payload any) (*http.Request, error) {
	relative, err := url.Parse(ref)
	if err != nil {
		return nil, err
	}
	encoded, err := json.Marshal(payload)
	if err != nil {
		return nil, err
	}
	request, err := http.NewRequestWithContext(ctx, verb, a.root.ResolveReference(relative).String(), bytes.NewReader(encoded))
	if err != nil {
		return nil, err
	}
	request.Header.Set("Accept", "application/json")
	return request, nil
}

func (a *API) carryOut(request *http.Request, into any) error {
	answer, err := a.client.Do(request)
	if err != nil {
		return err
	}
	defer answer.Body.Close()
	if answer.StatusCode > 299 {
		return fmt.Errorf("%s: %s", request.URL.Path, answer.Status)
	}
	return json.NewDecoder(answer.Body).Decode(into)
}

// Person is a user of Egnyte.
type Person struct {
	ID    int    `json:"id"`
	Email string `json:"email"`
}

// Person finds one by number.
func (a *API) Person(ctx context.Context, id int) (Person, error) {
	var person Person
	request, err := a.build(ctx, http.MethodGet, "v2/users/"+strconv.Itoa(id), nil) //~ GET /pubapi/v2/users/{user_id} handles=specific
	if err != nil {
		return person, err
	}
	return person, a.carryOut(request, &person)
}

// Rename changes how a group is called.
func (a *API) Rename(ctx context.Context, group, name string) error {
	request, err := a.build(ctx, http.MethodPatch, "v2/groups/"+group, map[string]string{"displayName": name}) //~ PATCH /pubapi/v2/groups/{group_id} handles=specific
	if err != nil {
		return err
	}
	return a.carryOut(request, &struct{}{})
}
