package egnyte

import (
	"context"
	"net/http"
)

type Folder struct {
	Name  string `json:"name"`
	Files []File `json:"files"`
}

type File struct {
	Name string `json:"name"`
}

type Links struct {
	IDs []string `json:"ids"`
}

func (c *Client) ListFolder(ctx context.Context, path string) (*Folder, error) {
	req, err := c.newRequest(ctx, http.MethodGet, "fs/"+path, nil) //~ GET /pubapi/v1/fs/{path} handles=generic
	if err != nil {
		return nil, err
	}
	var folder Folder
	if err := c.do(req, &folder); err != nil {
		return nil, err
	}
	return &folder, nil
}

func (c *Client) ListLinks(ctx context.Context) (*Links, error) {
	req, err := c.newRequest(ctx, http.MethodGet, "links", nil) //~ GET /pubapi/v1/links handles=specific
	if err != nil {
		return nil, err
	}
	links := new(Links)
	err = c.do(req, links)
	return links, err
}
