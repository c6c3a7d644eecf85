package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
)

var (
	ErrSignedOut = errors.New("egnyte no longer takes the token")
	ErrNotThere  = errors.New("there is no such folder")
)

var byStatus = map[int]error{
	http.StatusUnauthorized: ErrSignedOut,
	http.StatusNotFound:     ErrNotThere,
}

type Drive struct{ Domain, Token string }

func (d *Drive) Patterns(ctx context.Context, quilt string) ([]string, error) {
	req, err := http.NewRequestWithContext(ctx, "GET", fmt.Sprintf("https://%s.egnyte.com/pubapi/v1/fs/Shared/Quilts/%s", d.Domain, quilt), nil) //~ GET /pubapi/v1/fs/{path} handles=specific
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Bearer "+d.Token)
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	if known, ok := byStatus[res.StatusCode]; ok {
		return nil, fmt.Errorf("quilt %s: %w", quilt, known)
	}
	if res.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("quilt %s: egnyte said %s", quilt, res.Status)
	}
	var folder struct {
		Files []struct{ Name string }
	}
	if err := json.NewDecoder(res.Body).Decode(&folder); err != nil {
		return nil, err
	}
	names := []string{}
	for _, f := range folder.Files {
		names = append(names, f.Name)
	}
	return names, nil
}
