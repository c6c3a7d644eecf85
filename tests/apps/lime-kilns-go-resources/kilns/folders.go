package kilns

import "net/http"

// FoldersService knows the folders of a domain.
type FoldersService struct {
	client   *Client
	version  string
	resource string
	root     string
}

// List tells what a kiln has burnt.
func (s *FoldersService) List(kiln string) error {
	if url, err := address(s.client.BaseURL, s.version, s.resource, s.root, kiln); err != nil {
		return err
	} else {
		return s.client.send(http.MethodGet, url) //~ GET /pubapi/v1/fs/{path} handles=specific
	}
}
