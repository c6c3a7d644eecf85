package lots

import (
	"fmt"
	"net/http"
)

// Link tells one of the links of a lot.
func (s *Service) Link(id string) (*http.Response, error) {
	return s.Send(http.MethodGet, fmt.Sprintf("/v1/links/%s", id)) //~ GET /pubapi/v1/links/{link_id} handles=specific
}
