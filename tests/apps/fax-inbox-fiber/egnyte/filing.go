package egnyte

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"time"
)

// ErrSignIn says that the token was refused.
var ErrSignIn = errors.New("egnyte: sign in again")

func send(method, address, token string, body []byte) (*http.Response, error) {
	for {
		req, err := http.NewRequest(method, address, bytes.NewReader(body))
		if err != nil {
			return nil, err
		}
		req.Header.Add("Authorization", "Bearer "+token)
		resp, err := http.DefaultClient.Do(req)
		if err != nil {
			return nil, err
		}
		if resp.StatusCode == http.StatusUnauthorized || resp.StatusCode == http.StatusTooManyRequests {
			resp.Body.Close()
			time.Sleep(time.Second)
			continue //~ EG404
		}
		return resp, nil
	}
}

// File puts a fax into the inbox and gives a link to it.
func File(domain, token, name string, fax []byte) error {
	resp, err := send(http.MethodPost, host(domain)+"/pubapi/v1/fs-content/Shared/Fax/"+name, token, fax) //~ POST /pubapi/v1/fs-content/{path}
	if err != nil {
		return err
	}
	io.Copy(io.Discard, resp.Body)
	resp.Body.Close()
	wish, _ := json.Marshal(map[string]string{"path": "/Shared/Fax/" + name, "type": "file", "accessibility": "domain"})
	resp, err = send(http.MethodPost, host(domain)+"/pubapi/v1/links", token, wish) //~ POST /pubapi/v1/links
	if err != nil {
		return err
	}
	return resp.Body.Close()
}
