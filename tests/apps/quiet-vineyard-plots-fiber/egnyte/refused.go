package egnyte

import (
	"fmt"
	"io"
	"net/http"
)

// Refused is what Egnyte's API answered instead of what was asked for.
type Refused struct {
	Status int
	Text   string
}

func (r *Refused) Error() string { return fmt.Sprintf("egnyte: %d %s", r.Status, r.Text) }

// SignInAgain tells that the token is dead.
func (r *Refused) SignInAgain() bool { return r.Status == http.StatusUnauthorized }

func refusal(res *http.Response) error {
	text, _ := io.ReadAll(io.LimitReader(res.Body, 400))
	return &Refused{Status: res.StatusCode, Text: string(text)}
}
