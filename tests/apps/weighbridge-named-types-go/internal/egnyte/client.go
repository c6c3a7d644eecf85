package egnyte

import (
	"errors"
	"fmt"
	"net/http"
)

// ErrSignIn says that the token is no longer accepted.
var ErrSignIn = errors.New("sign in to Egnyte again")

type doer interface {
	Do(*http.Request) (*http.Response, error)
}

// Client calls one domain.
type Client struct {
	Domain string
	Token  string
	Send   doer
}

// Ask reads an area; the scheme stands in front of the token.
func (c *Client) Ask(area Area, scheme Scheme) (*http.Response, error) {
	request, err := http.NewRequest(http.MethodGet, area.At(c.Domain), nil)
	if err != nil {
		return nil, err
	}
	request.Header.Set("Authorization", fmt.Sprintf("%v %s", scheme, c.Token))
	answer, err := c.Send.Do(request)
	if err != nil {
		return nil, err
	}
	switch answer.StatusCode {
	case http.StatusOK:
		return answer, nil
	case http.StatusUnauthorized:
		return nil, ErrSignIn
	case http.StatusTooManyRequests:
		return nil, fmt.Errorf("try again in %s seconds", answer.Header.Get("Retry-After"))
	}
	return nil, errors.New(answer.Status)
}
