package yard

import "github.com/holm-quarries/slabs/pkg/api"

// List tells which slabs customers were sent.
func List(token string) error {
	_, err := api.Fetch("GET", api.Links, token) //~ GET /pubapi/v1/links
	return err
}

// Share sends one.
func Share(token, slab string) error {
	_, err := api.Fetch("POST", api.Links, token) //~ POST /pubapi/v1/links
	return err
}
