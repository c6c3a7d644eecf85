package scale

import "net/http"

// CrewsPart is the part for groups.
type CrewsPart part

// All tells every crew.
func (s *CrewsPart) All() error {
	_, err := s.client.Ask(http.MethodGet, "/pubapi/v2/groups", nil) //~ GET /pubapi/v2/groups
	return err
}
