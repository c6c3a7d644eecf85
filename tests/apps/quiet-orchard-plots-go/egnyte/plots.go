package egnyte

import (
	"errors"
	"fmt"
	"net/http"
	"strconv"
	"time"

	"github.com/go-resty/resty/v2"
)

// ErrRefused says that the token is no longer good.
var ErrRefused = errors.New("egnyte: token refused")

// Plots reads the plots of one grower.
type Plots struct{ rest *resty.Client }

// New makes a reader. A refused token is not tried again.
func New(domain, token string) *Plots {
	rest := resty.New().
		SetBaseURL("https://" + domain + ".egnyte.com/pubapi").
		SetAuthToken(token).
		SetRetryCount(3).
		AddRetryCondition(func(r *resty.Response, err error) bool {
			return err == nil && r.StatusCode() == http.StatusTooManyRequests
		}).
		SetRetryAfter(func(_ *resty.Client, r *resty.Response) (time.Duration, error) {
			seconds, err := strconv.Atoi(r.Header().Get("Retry-After"))
			return time.Duration(seconds) * time.Second, err
		})
	return &Plots{rest: rest}
}

// kinds are what the pages may ask for.
var kinds = map[string]string{
	"links": "/v1/links",
	"notes": "/v1/notes",
}

// Lists gives a list of a kind.
func (p *Plots) Lists(kind string) (*resty.Response, error) {
	path, ok := kinds[kind]
	if !ok {
		return nil, fmt.Errorf("no such list: %s", kind)
	}
	return p.checked(p.rest.R().Get(path)) //~ GET /pubapi/v1/links handles=specific; GET /pubapi/v1/notes handles=specific
}

// Orchard lists the files of an orchard.
func (p *Plots) Orchard(name string) (*resty.Response, error) {
	return p.checked(p.rest.R().SetPathParam("name", name).Get("/v1/fs/Shared/Orchards/{name}")) //~ GET /pubapi/v1/fs/{path} handles=specific
}

func (p *Plots) checked(r *resty.Response, err error) (*resty.Response, error) {
	if err != nil {
		return nil, err
	}
	if r.StatusCode() == http.StatusUnauthorized {
		return nil, ErrRefused
	}
	return r, nil
}
