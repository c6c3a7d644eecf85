package session

import (
	"errors"
	"net/http"
)

// ErrSignIn says that the token is no longer good.
var ErrSignIn = errors.New("sign in to Egnyte again")

// Send asks Egnyte for something.
func (s *Session) Send(method, path string) (*http.Response, error) {
	req, err := http.NewRequest(method, "https://"+s.domain+".egnyte.com/pubapi"+path, nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Bearer "+s.token)
	res, err := s.client.Do(req)
	if err != nil {
		return nil, err
	}
	if res.StatusCode == http.StatusUnauthorized {
		return nil, ErrSignIn
	}
	return res, nil
}
