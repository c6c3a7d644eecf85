package egnyte

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"time"
)

type Drive struct {
	base   string
	token  string
	client *http.Client
}

type Folder struct {
	Name  string `json:"name"`
	Files []struct {
		Name string `json:"name"`
		Size int64  `json:"size"`
	} `json:"files"`
}

func New(domain, token string) *Drive {
	return &Drive{
		base:   fmt.Sprintf("https://%s.egnyte.com/pubapi/v1", domain),
		token:  token,
		client: &http.Client{Timeout: 30 * time.Second},
	}
}

func (d *Drive) Folder(ctx context.Context, path string) (*Folder, error) {
	var folder Folder
	if err := d.get(ctx, "/fs/"+path, &folder); err != nil { //~ GET /pubapi/v1/fs/{path} handles=specific
		return nil, fmt.Errorf("folder %s: %w", path, err)
	}
	return &folder, nil
}

func (d *Drive) get(ctx context.Context, path string, into any) error {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, d.base+path, nil)
	if err != nil {
		return err
	}
	req.Header.Set("Authorization", "Bearer "+d.token)
	res, err := d.client.Do(req)
	if err != nil {
		return err
	}
	defer res.Body.Close()
	if res.StatusCode >= http.StatusBadRequest {
		return refusal(res)
	}
	return json.NewDecoder(res.Body).Decode(into)
}
