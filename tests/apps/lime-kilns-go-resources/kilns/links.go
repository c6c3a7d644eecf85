package kilns

import (
	"fmt"
	"net/http"
)

// LinksService knows the links of a domain.
type LinksService struct {
	client   *Client
	version  string
	resource string
}

// Get tells one link.
func (s *LinksService) Get(id string) error {
	if url, err := address(s.client.BaseURL, s.version, s.resource, id); err != nil {
		return err
	} else {
		return s.client.send(http.MethodGet, url) //~ GET /pubapi/v1/links/{link_id} handles=specific
	}
}

// Drop takes several links back at once.
func (s *LinksService) Drop(ids []string) error {
	url, err := address(s.client.BaseURL, s.version, s.resource)
	if err != nil {
		return err
	}
	query := "?"
	for _, id := range ids {
		query += fmt.Sprintf("ids=%s&", id)
	}
	url += query[:len(query)-1]
	return s.client.send(http.MethodDelete, url) //~ DELETE /pubapi/v1/links handles=specific
}
