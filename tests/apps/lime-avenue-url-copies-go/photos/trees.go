package photos

import "net/url"

// Client keeps the photographs of the trees.
type Client struct {
	base  *url.URL
	token string
}

// Folder lists what is in a folder.
func (c *Client) Folder(path string) (map[string]any, error) {
	var folder map[string]any
	err := c.do("GET", "/v1/fs/"+path, nil, &folder) //~ GET /pubapi/v1/fs/{path} handles=specific
	return folder, err
}

// Share makes a link to the photographs of a tree.
func (c *Client) Share(path string) (map[string]any, error) {
	var link map[string]any
	err := c.do("POST", "/v1/links", map[string]any{"path": path, "type": "folder", "accessibility": "anyone"}, &link) //~ POST /pubapi/v1/links handles=specific
	return link, err
}

// Withdraw takes a link back.
func (c *Client) Withdraw(id string) error {
	return c.do("DELETE", "/v1/links/"+id, nil, nil) //~ DELETE /pubapi/v1/links/{link_id} handles=specific
}
