package main

import (
	"errors"
	"log"
	"net/http"
	"os"
	"strconv"
	"time"

	"github.com/go-resty/resty/v2"
)

var errRefused = errors.New("the Egnyte token was refused")

func labels() *resty.Client {
	return resty.New().
		SetBaseURL("https://"+os.Getenv("EGNYTE_DOMAIN")+".egnyte.com/pubapi").
		SetAuthScheme("Bearer").
		SetAuthToken(os.Getenv("EGNYTE_TOKEN")).
		SetRetryCount(5).
		AddRetryCondition(func(r *resty.Response, err error) bool {
			return r.StatusCode() == http.StatusTooManyRequests
		}).
		SetRetryAfter(func(_ *resty.Client, r *resty.Response) (time.Duration, error) {
			seconds, err := strconv.Atoi(r.Header().Get("Retry-After"))
			return time.Duration(seconds) * time.Second, err
		}).
		SetContentLength(true).
		OnError(func(_ *resty.Request, err error) { log.Print(err) }).
		OnAfterResponse(func(_ *resty.Client, r *resty.Response) error {
			switch {
			case r.StatusCode() == http.StatusUnauthorized:
				return errRefused
			case r.IsError():
				return errors.New(r.Status())
			}
			return nil
		})
}

func main() {
	client := labels()
	me, err := client.R().SetHeader("Accept", "application/json").Get("/v1/userinfo") //~ GET /pubapi/v1/userinfo handles=specific
	if errors.Is(err, errRefused) {
		log.Fatal("connect again")
	}
	log.Print(me.String())
	_, err = client.R().SetPathParams(map[string]string{"id": os.Args[1]}).Delete("/v2/links/{id}") //~ DELETE /pubapi/v2/links/{link_id} handles=specific
	log.Print(err)
}
