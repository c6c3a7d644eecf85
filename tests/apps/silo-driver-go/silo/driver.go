package silo

import (
	"context"
	"net/http"
)

// Driver keeps a folder of Egnyte as if it were a disk.
type Driver struct {
	Place
	token string
	http  *http.Client
}

// Open makes a driver for a host.
func Open(host, token string) *Driver {
	return &Driver{Place: Place{Host: host}, token: token, http: &http.Client{}}
}

// List gives the names in a folder.
func (d *Driver) List(ctx context.Context, folder string) ([]string, error) {
	var found listing
	if _, err := d.ask(ctx, http.MethodGet, d.metaURL(folder), &found); err != nil { //~ GET /pubapi/v1/fs/{path} handles=specific
		return nil, err
	}
	return found.names(), nil
}

// Drop removes a file.
func (d *Driver) Drop(ctx context.Context, path string) error {
	_, err := d.ask(ctx, http.MethodDelete, d.metaURL(path), nil) //~ DELETE /pubapi/v1/fs/{path} handles=specific
	return err
}
