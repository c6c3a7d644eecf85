package main

import (
	"context"
	"fmt"
	"io"
	"time"

	"github.com/egnyte/egnyte-go-sdk/egnyte"
)

type store struct {
	client *egnyte.Client
	root   string
}

func open(ctx context.Context, domain, token string) (*store, error) {
	client, err := egnyte.NewClient(ctx, domain, token, nil)
	if err != nil {
		return nil, fmt.Errorf("egnyte: %w", err)
	}
	return &store{client: client, root: "/Shared/Scans"}, nil
}

func (s *store) put(ctx context.Context, name string, r io.Reader, size int, at time.Time) error {
	scan := egnyte.Object{Client: s.client, Path: s.root + "/" + name, Body: r, Size: size, ModTime: at}
	if _, err := scan.Create(ctx); err != nil { //~ POST /pubapi/v1/fs-content/{path}
		return err
	}
	return nil
}

func (s *store) remove(ctx context.Context, name string) error {
	scan := &egnyte.Object{Client: s.client, Path: s.root + "/" + name}
	return scan.Delete(ctx) //~ DELETE /pubapi/v1/fs/{path}
}

func (s *store) groups(ctx context.Context) (any, error) {
	return s.client.ListGroups(ctx) //~ GET /pubapi/v2/groups
}
