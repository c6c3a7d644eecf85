package lots

import "net/http"

// Label puts what a lot is called beside it.
func (s Shelf) Label(lot string) (*http.Response, error) {
	return s.on.Send(http.MethodGet, "/v1/fs/Shared/Lots/"+lot) //~ GET /pubapi/v1/fs/{path} handles=specific
}
