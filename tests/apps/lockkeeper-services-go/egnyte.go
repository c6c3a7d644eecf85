package main

import "github.com/go-resty/resty/v2"

// Client has one service for each part of the API.
type Client struct {
	rest  *resty.Client
	Links *LinkService
	Notes *NoteService
}

type service struct{ client *Client }

// LinkService makes and removes links.
type LinkService service

// NoteService reads notes.
type NoteService service

// NewClient signs every request with the token.
func NewClient(domain, token string) *Client {
	c := &Client{rest: resty.New().SetBaseURL("https://" + domain + ".egnyte.com").SetAuthToken(token)}
	common := &service{client: c}
	c.Links = (*LinkService)(common)
	c.Notes = (*NoteService)(common)
	return c
}

func (c *Client) do(verb, path string) (*resty.Response, error) {
	req := c.rest.NewRequest()
	req.Method = verb
	req.URL = path //~ EG401
	return req.Send()
}

// Remove takes a link away.
func (s *LinkService) Remove(id string) error {
	_, err := s.client.do(resty.MethodDelete, "/pubapi/v1/links/"+id) //~ DELETE /pubapi/v1/links/{link_id}
	return err
}

// List gives all notes.
func (s *NoteService) List() (*resty.Response, error) {
	return s.client.do(resty.MethodGet, "/pubapi/v1/notes") //~ GET /pubapi/v1/notes
}
