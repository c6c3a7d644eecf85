// Package stacks asks for what a library keeps on its shelves.
package stacks

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"net/url"
	"os"
	"time"
)

// Caller sends what the packages of the shelves ask for.
type Caller interface {
	Call(ctx context.Context, method, endpoint string, values url.Values, body io.Reader, into any) error
}

var address = "https://" + os.Getenv("EGNYTE_DOMAIN") + ".egnyte.com/pubapi/v1"

var base *url.URL

func init() {
	var err error
	if base, err = url.Parse(address); err != nil {
		panic(err)
	}
}

// ErrSignIn is what is left to do for whoever is refused.
var ErrSignIn = errors.New("sign in again")

// Reader holds the token of one reader.
type Reader struct {
	token string
	http  *http.Client
}

// NewReader makes a caller with a token.
func NewReader(token string) Caller {
	return &Reader{token: token, http: &http.Client{Timeout: time.Minute}}
}

// Call asks once.
func (r *Reader) Call(ctx context.Context, method, endpoint string, values url.Values, body io.Reader, into any) error {
	target := *base
	target.Path += endpoint
	target.RawQuery = values.Encode()
	req, err := http.NewRequestWithContext(ctx, method, target.String(), body)
	if err != nil {
		return err
	}
	req.Header.Set("Authorization", "Bearer "+r.token)
	answer, err := r.http.Do(req)
	if err != nil {
		return err
	}
	defer answer.Body.Close()
	switch answer.StatusCode {
	case http.StatusUnauthorized:
		return ErrSignIn
	case http.StatusTooManyRequests:
		return errors.New("wait " + answer.Header.Get("Retry-After"))
	case http.StatusOK:
		return json.NewDecoder(answer.Body).Decode(into)
	}
	return errors.New(answer.Status)
}
