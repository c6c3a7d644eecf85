package egnyte

import (
	"errors"
	"fmt"
	"net/http"

	"github.com/go-resty/resty/v2"
)

const baseURL = "https://northfield.egnyte.com/pubapi/v1" //~ EG501

const accountURL = "https://www.egnyte.com/account"

var ErrSignIn = errors.New("sign in to Egnyte again")

type Client struct {
	resty *resty.Client
}

type Folder struct {
	Files []struct {
		Name string `json:"name"`
	} `json:"files"`
}

func New(token string) *Client {
	return &Client{resty: resty.New().SetBaseURL(baseURL).SetAuthToken(token)}
}

func (c *Client) Folder(week string) (*Folder, error) {
	var folder Folder
	_, err := c.resty.R(). //~ GET /pubapi/v1/fs/{path} handles=none; EG401
		SetResult(&folder).
		SetPathParam("week", week).
		Get("/fs/Shared/Timesheets/{week}")
	if err != nil {
		return nil, fmt.Errorf("read timesheets: %w", err)
	}
	return &folder, nil
}

func (c *Client) Upload(name string, content []byte) error {
	resp, err := c.resty.R(). //~ POST /pubapi/v1/fs-content/{path} handles=specific
		SetBody(content).
		SetPathParam("name", name).
		Post("/fs-content/Shared/Timesheets/{name}")
	if err != nil {
		return fmt.Errorf("upload timesheet: %w", err)
	}
	if resp.StatusCode() == http.StatusUnauthorized {
		return ErrSignIn
	}
	if resp.IsError() {
		return fmt.Errorf("upload timesheet: %s (see %s)", resp.Status(), accountURL)
	}
	return nil
}
