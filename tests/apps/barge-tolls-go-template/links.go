package bargetolls

import "net/http"

// DeleteLinkRequest takes a link back.
type DeleteLinkRequest struct {
	client *Client
	method string
	params *LinkParams
}

// LinkParams say which link is meant.
type LinkParams struct {
	Link string
}

// Params are put into the path.
func (p *LinkParams) Params() map[string]string {
	return map[string]string{"Link": p.Link}
}

// NewDeleteLinkRequest prepares the request.
func (c *Client) NewDeleteLinkRequest(link string) DeleteLinkRequest {
	return DeleteLinkRequest{client: c, method: http.MethodDelete, params: &LinkParams{Link: link}}
}

// SetMethod is there for accounts behind old proxies, and nobody needs it here.
func (r *DeleteLinkRequest) SetMethod(method string) {
	r.method = method
}

// Method tells the verb.
func (r *DeleteLinkRequest) Method() string {
	return r.method
}

// Do sends it.
func (r *DeleteLinkRequest) Do() error {
	address, err := r.client.address("/links/{{.Link}}", r.params)
	if err != nil {
		return err
	}
	return r.client.send(r.Method(), address) //~ DELETE /pubapi/v1/links/{link_id} handles=specific
}
