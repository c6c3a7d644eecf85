package egnyte

import (
	"context"
	"errors"
	"net/http"

	"github.com/go-resty/resty/v2"
)

// ErrSignIn asks the user to connect again.
var ErrSignIn = errors.New("sign in to Egnyte")

// Plots reads the plots of one customer.
type Plots struct {
	rest *resty.Client
}

// NewPlots makes a reader with the customer's token.
func NewPlots(domain, token string) *Plots {
	rest := resty.New().
		SetBaseURL("https://" + domain + ".egnyte.com/pubapi").
		SetAuthToken(token).
		OnAfterResponse(func(_ *resty.Client, r *resty.Response) error {
			if r.StatusCode() == http.StatusUnauthorized {
				return ErrSignIn
			}
			return nil
		})
	return &Plots{rest: rest}
}

type listing struct {
	Files []struct {
		Path string `json:"path"`
	} `json:"files"`
}

// List names the drawings of a site.
func (p *Plots) List(ctx context.Context, site string) ([]string, error) {
	var found listing
	_, err := p.rest.R().SetContext(ctx).SetResult(&found).Get("/v1/fs/Shared/Plots/" + site) //~ GET /pubapi/v1/fs/{path}
	if err != nil {
		return nil, err
	}
	paths := make([]string, 0, len(found.Files))
	for _, f := range found.Files {
		paths = append(paths, f.Path)
	}
	return paths, nil
}

// Share makes a public link to a drawing.
func (p *Plots) Share(ctx context.Context, path string) error {
	_, err := p.rest.R().SetContext(ctx).
		SetBody(map[string]any{"path": path, "type": "file", "accessibility": "anyone"}).
		Post("/v1/links") //~^^ POST /pubapi/v1/links; EG101
	return err
}
