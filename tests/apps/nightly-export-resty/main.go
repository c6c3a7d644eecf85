package main

import (
	"errors"
	"flag"
	"fmt"
	"log"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/go-resty/resty/v2"
)

const api = "/pubapi/v1"

var errSignIn = errors.New("the token is not valid any more, run: nightly-export login")

type listing struct {
	Files   []struct{ Name, Path string } `json:"files"`
	Folders []struct{ Path string }       `json:"folders"`
}

func newClient(domain, token string) *resty.Client {
	return resty.New().
		SetBaseURL("https://"+domain+".egnyte.com").
		SetAuthToken(token).
		SetTimeout(time.Minute).
		SetRetryCount(4).
		SetRetryWaitTime(2 * time.Second).
		AddRetryCondition(func(r *resty.Response, err error) bool {
			return r.StatusCode() == http.StatusTooManyRequests
		}).
		OnAfterResponse(func(_ *resty.Client, r *resty.Response) error {
			if r.StatusCode() == http.StatusUnauthorized {
				return errSignIn
			}
			return nil
		})
}

func list(c *resty.Client, folder string) (*listing, error) {
	var out listing
	res, err := c.R().
		SetResult(&out).
		SetPathParam("folder", strings.Trim(folder, "/")).
		SetQueryParam("list_content", "true").
		Get(api + "/fs/{folder}") //~^^^^ GET /pubapi/v1/fs/{path} handles=specific
	if err != nil {
		return nil, err
	}
	if res.IsError() {
		return nil, fmt.Errorf("%s: %s", folder, res.Status())
	}
	return &out, nil
}

func fetch(c *resty.Client, file, target string) error {
	_, err := c.R().SetOutput(target).Get(api + "/fs-content" + file) //~ GET /pubapi/v1/fs-content/{path} handles=specific
	return err
}

func report(c *resty.Client, lines []string) error {
	req := c.R().SetHeader("Content-Type", "text/plain").SetBody(strings.Join(lines, "\n"))
	res, err := req.Post(fmt.Sprintf("%s/fs-content/Shared/Reports/export-%s.txt", api, time.Now().Format("2006-01-02"))) //~ POST /pubapi/v1/fs-content/{path} handles=specific
	if err != nil {
		return err
	}
	if res.StatusCode() != http.StatusOK {
		return errors.New(res.String())
	}
	return nil
}

func whoami(domain, token string) (string, error) {
	var user struct {
		Username string `json:"username"`
	}
	res, err := resty.New().R().
		SetAuthToken(token).
		SetResult(&user).
		Execute(http.MethodGet, "https://"+domain+".egnyte.com/pubapi/v1/userinfo") //~^^^ GET /pubapi/v1/userinfo handles=generic
	if err != nil {
		return "", err
	}
	if !res.IsSuccess() { //~ EG402; EG403
		return "", fmt.Errorf("who am I: %s", res.Status())
	}
	return user.Username, nil
}

func walk(c *resty.Client, folder, target string, lines *[]string) error {
	found, err := list(c, folder)
	if err != nil {
		return err
	}
	for _, f := range found.Files {
		if err := fetch(c, f.Path, filepath.Join(target, f.Name)); err != nil {
			return err
		}
		*lines = append(*lines, f.Path)
	}
	for _, sub := range found.Folders {
		if err := walk(c, sub.Path, filepath.Join(target, filepath.Base(sub.Path)), lines); err != nil {
			return err
		}
	}
	return nil
}

func main() {
	folder := flag.String("folder", "/Shared", "what to export")
	target := flag.String("target", ".", "where to")
	flag.Parse()

	domain, token := os.Getenv("EGNYTE_DOMAIN"), os.Getenv("EGNYTE_TOKEN")
	user, err := whoami(domain, token)
	if err != nil {
		log.Fatal(err)
	}
	log.Printf("exporting %s as %s", *folder, user)

	c := newClient(domain, token)
	var lines []string
	if err := walk(c, *folder, *target, &lines); err != nil {
		if errors.Is(err, errSignIn) {
			log.Fatal("sign in again: ", err)
		}
		log.Fatal(err)
	}
	if err := report(c, lines); err != nil {
		log.Fatal(err)
	}
}
