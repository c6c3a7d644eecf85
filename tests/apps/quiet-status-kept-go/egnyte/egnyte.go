// Package egnyte asks Egnyte, and leaves it to its callers what a failure means.
package egnyte

import (
	"encoding/json"
	"fmt"
	"net/http"
)

// Failure is an answer that is none.
type Failure struct {
	Status int
	Wait   string
}

func (f *Failure) Error() string { return fmt.Sprintf("egnyte answered %d", f.Status) }

// Client asks one domain.
type Client struct{ Domain, Token string }

// Shelf lists a shelf.
func (c Client) Shelf(name string) ([]string, error) {
	var listing struct{ Files []struct{ Name string } }
	if err := c.get("/pubapi/v1/fs/Shared/Shelves/"+name, &listing); err != nil { //~ GET /pubapi/v1/fs/{path} handles=specific
		return nil, fmt.Errorf("shelf %s: %w", name, err)
	}
	names := make([]string, 0, len(listing.Files))
	for _, file := range listing.Files {
		names = append(names, file.Name)
	}
	return names, nil
}

func (c Client) get(path string, into any) error {
	request, err := http.NewRequest(http.MethodGet, "https://"+c.Domain+".egnyte.com"+path, nil)
	if err != nil {
		return err
	}
	request.Header.Set("Authorization", "Bearer "+c.Token)
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		return err
	}
	defer answer.Body.Close()
	if answer.StatusCode >= 300 {
		return &Failure{Status: answer.StatusCode, Wait: answer.Header.Get("Retry-After")}
	}
	return json.NewDecoder(answer.Body).Decode(into)
}
