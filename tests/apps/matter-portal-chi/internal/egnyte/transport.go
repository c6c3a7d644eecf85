package egnyte

import (
	"errors"
	"net/http"
	"strconv"
	"time"
)

// ErrReconnect says that the user has to connect to Egnyte again.
var ErrReconnect = errors.New("egnyte: token rejected")

type transport struct {
	next    http.RoundTripper
	retries int
}

func (t *transport) RoundTrip(req *http.Request) (*http.Response, error) {
	for attempt := 0; ; attempt++ {
		res, err := t.next.RoundTrip(req)
		if err != nil {
			return nil, err
		}
		switch {
		case res.StatusCode == http.StatusUnauthorized:
			res.Body.Close()
			return nil, ErrReconnect
		case res.StatusCode == http.StatusTooManyRequests && attempt < t.retries:
			res.Body.Close()
			wait, _ := strconv.Atoi(res.Header.Get("Retry-After"))
			time.Sleep(time.Duration(wait+1) * time.Second)
		default:
			return res, nil
		}
	}
}
