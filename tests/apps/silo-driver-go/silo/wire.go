package silo

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"

	"github.com/go-resty/resty/v2"
)

type listing struct {
	Files []struct {
		Name string `json:"name"`
	} `json:"files"`
}

func (l listing) names() []string {
	var names []string
	for _, file := range l.Files {
		names = append(names, file.Name)
	}
	return names
}

type refusal struct {
	Fault struct {
		Code string `json:"code"`
		Text string `json:"message"`
	} `json:"error"`
}

var rest = resty.New()

// ErrSignIn tells that the token is no good any more.
var ErrSignIn = errors.New("sign in to Egnyte again")

func (d *Driver) metaURL(path string) string {
	return fmt.Sprintf("https://%s/pubapi/v1/fs%s", d.Host, path)
}

func (d *Driver) contentURL(path string) string {
	return fmt.Sprintf("https://%s/pubapi/v1/fs-content%s", d.Host, path)
}

// ask sends what has no body worth mentioning.
func (d *Driver) ask(ctx context.Context, verb, url string, into any) ([]byte, error) {
	request := rest.R().SetContext(ctx).SetHeader("Authorization", "Bearer "+d.token)
	if into != nil {
		request.SetResult(into)
	}
	var no refusal
	request.SetError(&no)
	answer, err := request.Execute(verb, url)
	if err != nil {
		return nil, err
	}
	if no.Fault.Code != "" {
		if no.Fault.Code == "ERR_403_DEVELOPER_INACTIVE" {
			return nil, ErrSignIn
		}
		return nil, errors.New(no.Fault.Text)
	}
	return answer.Body(), nil
}

// Put sends a file.
func (d *Driver) Put(ctx context.Context, path string, data io.Reader) error {
	req, err := http.NewRequest(http.MethodPost, d.contentURL(path), data) //~ POST /pubapi/v1/fs-content/{path} handles=generic
	if err != nil {
		return err
	}
	req = req.WithContext(ctx)
	req.Header.Set("Authorization", "Bearer "+d.token)
	res, err := d.http.Do(req)
	if err != nil {
		return err
	}
	defer res.Body.Close()
	if res.StatusCode >= 400 { //~ EG402
		return fmt.Errorf("egnyte: %s", res.Status)
	}
	return nil
}

// Fetch opens a file.
func (d *Driver) Fetch(ctx context.Context, path string) (io.ReadCloser, error) {
	plain, err := http.NewRequest(http.MethodGet, d.contentURL(path), nil) //~ GET /pubapi/v1/fs-content/{path} handles=specific
	if err != nil {
		return nil, err
	}
	req := plain.Clone(ctx)
	req.Header.Set("Authorization", "Bearer "+d.token)
	res, err := d.http.Do(req)
	if err != nil {
		return nil, err
	}
	if res.StatusCode == http.StatusUnauthorized {
		return nil, ErrSignIn
	}
	return res.Body, nil
}
