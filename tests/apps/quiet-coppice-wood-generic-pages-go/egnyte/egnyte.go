// Package egnyte is what the coppice desk needs of Egnyte.
package egnyte

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"maps"
	"net/http"
	"net/url"
	"slices"
	"strings"
)

var (
	ErrSignIn = errors.New("egnyte: not signed in")
	ErrBusy   = errors.New("egnyte: busy")
)

type scopes map[string]struct{}

func (s scopes) add(words ...string) scopes {
	for _, w := range words {
		s["Egnyte."+w] = struct{}{}
	}
	return s
}

func (s scopes) String() string { return strings.Join(slices.Sorted(maps.Keys(s)), " ") }

// Wanted is all that the desk asks for; the two halves overlap.
var Wanted = scopes{}.add("filesystem", "user").add("filesystem", "group")

type Client struct {
	HTTP   *http.Client
	Domain string
	Token  string
}

// AuthorizeURL is where the user agrees.
func AuthorizeURL(domain, key, back, state string) string {
	q := url.Values{"response_type": {"code"}, "client_id": {key}, "redirect_uri": {back}, "state": {state}, "scope": {Wanted.String()}}
	return fmt.Sprintf("https://%s.egnyte.com/puboauth/token?%s", domain, q.Encode())
}

type page[T any] struct {
	Total     int `json:"totalResults"`
	Resources []T `json:"resources"`
}

type User struct {
	Name string `json:"userName"`
}

type Group struct {
	Name string `json:"displayName"`
}

func get[T any](ctx context.Context, c *Client, path string, q url.Values) (out T, err error) {
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, "https://"+c.Domain+".egnyte.com/pubapi/"+path+"?"+q.Encode(), nil)
	if err != nil {
		return out, err
	}
	r.Header.Set("Authorization", "Bearer "+c.Token)
	resp, err := cmp.Or(c.HTTP, http.DefaultClient).Do(r)
	if err != nil {
		return out, err
	}
	defer resp.Body.Close()
	switch resp.StatusCode {
	case http.StatusOK:
		return out, json.NewDecoder(resp.Body).Decode(&out)
	case http.StatusUnauthorized:
		return out, ErrSignIn
	case http.StatusTooManyRequests:
		return out, fmt.Errorf("%w for %s s", ErrBusy, resp.Header.Get("Retry-After"))
	}
	return out, errors.New("egnyte: " + resp.Status)
}

func all[T any](ctx context.Context, c *Client, noun string) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		for start := 1; ; start += 100 {
			p, err := get[page[T]](ctx, c, "v2/"+noun, url.Values{"startIndex": {fmt.Sprint(start)}, "count": {"100"}})
			if err != nil {
				var none T
				yield(none, err)
				return
			}
			for _, item := range p.Resources {
				if !yield(item, nil) {
					return
				}
			}
			if start+100 > p.Total {
				return
			}
		}
	}
}

func (c *Client) Users(ctx context.Context) iter.Seq2[User, error] {
	return all[User](ctx, c, "users")
}

func (c *Client) Groups(ctx context.Context) iter.Seq2[Group, error] {
	return all[Group](ctx, c, "groups")
}

func (c *Client) Folder(ctx context.Context, path string) (map[string]any, error) {
	return get[map[string]any](ctx, c, "v1/fs"+path, nil) //~ GET /pubapi/v1/fs/{path}
}
