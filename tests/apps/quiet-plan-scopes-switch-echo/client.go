package main

import (
	"bytes"
	"errors"
	"net/http"
	"strconv"
	"time"

	"github.com/labstack/echo/v4"
)

var errSignInAgain = errors.New("sign in to Egnyte again")

type client struct{ domain, token string }

func (k *client) send(c echo.Context, method, path string, body []byte) error {
	for {
		request, err := http.NewRequest(method, "https://"+k.domain+".egnyte.com/pubapi/v1"+path, bytes.NewReader(body))
		if err != nil {
			return err
		}
		request.Header.Set("Authorization", "Bearer "+k.token)
		answer, err := http.DefaultClient.Do(request)
		if err != nil {
			return err
		}
		defer answer.Body.Close()
		if answer.StatusCode == http.StatusUnauthorized {
			return errSignInAgain
		}
		wait, err := strconv.Atoi(answer.Header.Get("Retry-After"))
		if err != nil {
			return c.Stream(answer.StatusCode, "application/json", answer.Body)
		}
		time.Sleep(time.Duration(wait) * time.Second)
	}
}
