package api

import (
	"encoding/base64"
	"fmt"
	"net/http"
	"strings"
)

type Kind int

const (
	Bearer Kind = iota
	Basic
)

func (k Kind) String() string { return [...]string{"Bearer", "Basic"}[k] }

type Option func(*http.Request)

func With(kind Kind, parts ...string) Option {
	value := strings.Join(parts, ":")
	if kind == Basic {
		value = base64.StdEncoding.EncodeToString([]byte(value))
	}
	return func(r *http.Request) { r.Header.Set("Authorization", fmt.Sprintf("%s %s", kind, value)) }
}

func Get(url string, options ...Option) (*http.Response, error) {
	r, err := http.NewRequest("GET", url, nil)
	if err != nil {
		return nil, err
	}
	for _, option := range options {
		option(r)
	}
	return http.DefaultClient.Do(r)
}
