package main

import (
	"context"
	"net/http"
)

const files = "v1/fs/"

// DeedsService is the part of the API for files.
type DeedsService service

// PeopleService is the part for users.
type PeopleService service

func (s *DeedsService) Get(ctx context.Context, path string) error {
	_, err := s.api.send(ctx, http.MethodGet, files+path) //~ GET /pubapi/v1/fs/{path}
	return err
}

func (s *DeedsService) Drop(ctx context.Context, path string) error {
	_, err := s.api.send(ctx, http.MethodDelete, files+path) //~ DELETE /pubapi/v1/fs/{path}
	return err
}

func (s *PeopleService) All(ctx context.Context) error {
	_, err := s.api.send(ctx, http.MethodGet, "v2/users?count=100") //~ GET /pubapi/v2/users
	return err
}
