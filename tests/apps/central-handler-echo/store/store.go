package store

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
)

// StatusError is an answer of Egnyte's that is not a listing.
type StatusError struct{ Code int }

func (e StatusError) Error() string { return fmt.Sprintf("egnyte answered %d", e.Code) }

type Store struct{ base, token string }

func New(domain, token string) *Store {
	return &Store{base: "https://" + domain + ".egnyte.com", token: token}
}

func (s *Store) List(ctx context.Context, tree string) ([]string, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, s.base+"/pubapi/v1/fs/Shared/Orchard/"+tree, nil) //~ GET /pubapi/v1/fs/{path} handles=specific
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Bearer "+s.token)
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	if res.StatusCode != http.StatusOK {
		return nil, StatusError{res.StatusCode}
	}
	var folder struct {
		Files []struct{ Name string } `json:"files"`
	}
	if err := json.NewDecoder(res.Body).Decode(&folder); err != nil {
		return nil, err
	}
	names := make([]string, 0, len(folder.Files))
	for _, file := range folder.Files {
		names = append(names, file.Name)
	}
	return names, nil
}
