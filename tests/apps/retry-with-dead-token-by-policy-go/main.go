package main

import (
	"fmt"
	"log"
	"net/http"
	"os"

	"github.com/go-resty/resty/v2"
)

func client(path string) *resty.Client {
	return resty.New().
		SetBaseURL(fmt.Sprintf("https://%s.egnyte.com/pubapi/%s", os.Getenv("EGNYTE_DOMAIN"), path)).
		SetAuthToken(os.Getenv("EGNYTE_TOKEN")).
		SetRetryCount(4)
}

func cargo() (string, error) {
	api := client("v1/fs").AddRetryCondition(func(r *resty.Response, err error) bool {
		return err != nil || r.StatusCode() == http.StatusUnauthorized || r.StatusCode() == http.StatusTooManyRequests //~ EG404
	})
	resp, err := api.R().Get("/Shared/Cargo") //~ GET /pubapi/v1/fs/{path} handles=specific
	if err != nil {
		return "", err
	}
	if resp.IsError() {
		return "", fmt.Errorf("cargo: %s", resp.Status())
	}
	return resp.String(), nil
}

func crew() (string, error) {
	again := func(r *resty.Response, err error) bool {
		return r.StatusCode() != http.StatusUnauthorized && r.StatusCode() == http.StatusTooManyRequests
	}
	resp, err := client("v2").AddRetryCondition(again).R().Get("/groups") //~ GET /pubapi/v2/groups handles=specific
	if err != nil {
		return "", err
	}
	if resp.StatusCode() == http.StatusUnauthorized {
		return "", fmt.Errorf("sign in to Egnyte again")
	}
	return resp.String(), nil
}

func main() {
	for _, list := range []func() (string, error){cargo, crew} {
		text, err := list()
		if err != nil {
			log.Fatal(err)
		}
		fmt.Println(text)
	}
}
