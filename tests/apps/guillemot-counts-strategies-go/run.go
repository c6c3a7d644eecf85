package guillemot

import (
	"errors"
	"net/http"
	"strconv"
	"time"
)

var ErrSignInAgain = errors.New("sign in at Egnyte again")

func Run(report Report, domain, token string) (*http.Response, error) {
	req, err := http.NewRequest(report.Verb(), "https://"+domain+".egnyte.com"+report.Path(), nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Bearer "+token)
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		return nil, err
	}
	switch res.StatusCode {
	case http.StatusUnauthorized:
		return nil, ErrSignInAgain
	case http.StatusForbidden, http.StatusTooManyRequests:
		seconds, _ := strconv.Atoi(res.Header.Get("Retry-After"))
		time.Sleep(time.Duration(seconds) * time.Second)
		return Run(report, domain, token)
	}
	return res, nil
}
