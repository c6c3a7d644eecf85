package run

import (
	"fmt"
	"net/http"

	"github.com/holm-quarries/slabctl/internal/api"
)

// Runner is one operation with a client.
type Runner func(*api.Client) (*http.Response, error)

func runner(method, path string) Runner {
	return func(client *api.Client) (*http.Response, error) {
		switch method {
		case http.MethodGet:
			return client.Get(path)
		case http.MethodDelete:
			return client.Delete(path)
		default:
			return nil, fmt.Errorf("no such method: %s", method)
		}
	}
}

// Request carries one out.
func Request(method, path string) error {
	_, err := runner(method, path)(api.New())
	return err
}
