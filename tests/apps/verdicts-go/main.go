package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"net/http"
	"os"
)

var errSignIn = errors.New("sign in to Egnyte again")

type apiError struct {
	status int
}

func (e *apiError) Error() string { return fmt.Sprintf("egnyte: status %d", e.status) }

var api = "https://" + os.Getenv("EGNYTE_DOMAIN") + ".egnyte.com/pubapi/v1"

func transportOnly() error {
	resp, err := http.Get(api + "/userinfo") //~ GET /pubapi/v1/userinfo handles=none; EG401
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	var me map[string]any
	return json.NewDecoder(resp.Body).Decode(&me)
}

func noticed() error {
	resp, err := http.Get(api + "/links") //~ GET /pubapi/v1/links handles=generic
	if err != nil {
		return err
	}
	if resp.StatusCode != http.StatusOK { //~ EG402
		return fmt.Errorf("unexpected status %s", resp.Status)
	}
	return nil
}

func toldInBody() (map[string]any, error) {
	resp, err := http.Get(api + "/bookmarks") //~ GET /pubapi/v1/bookmarks handles=generic
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	var answer map[string]any
	if err := json.NewDecoder(resp.Body).Decode(&answer); err != nil {
		return nil, err
	}
	if answer["error"] != nil { //~ EG402
		return nil, errors.New("egnyte said no")
	}
	return answer, nil
}

func compared() error {
	resp, err := http.Get(api + "/links/a") //~ GET /pubapi/v1/links/{link_id} handles=specific
	if err != nil {
		return err
	}
	if resp.StatusCode == http.StatusUnauthorized {
		return errSignIn
	}
	return nil
}

func switched() error {
	resp, err := http.Get(api + "/links/b") //~ GET /pubapi/v1/links/{link_id} handles=specific
	if err != nil {
		return err
	}
	switch resp.StatusCode {
	case http.StatusOK:
		return nil
	case http.StatusUnauthorized, http.StatusForbidden:
		return errSignIn
	default:
		return errors.New("egnyte is unwell")
	}
}

func fetch(path string) (*http.Response, error) {
	resp, err := http.Get(api + path)
	if err != nil {
		return nil, err
	}
	if resp.StatusCode >= 400 {
		return nil, &apiError{status: resp.StatusCode}
	}
	return resp, nil
}

func typed() error {
	_, err := fetch("/links/c") //~ GET /pubapi/v1/links/{link_id} handles=specific
	var failure *apiError
	if errors.As(err, &failure) && failure.status == 401 {
		return errSignIn
	}
	return err
}

func main() {
	for _, step := range []func() error{transportOnly, noticed, compared, switched, typed} {
		if err := step(); err != nil {
			log.Print(err)
		}
	}
}
