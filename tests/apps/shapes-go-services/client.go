package main

import (
	"context"
	"net/http"
	"os"
)

type service struct{ api *Client }

// Client has a field for each part of the API.
type Client struct {
	http  *http.Client
	root  string
	token string

	common service

	Deeds  *DeedsService
	People *PeopleService
}

func NewClient(domain, token string) *Client {
	c := &Client{http: http.DefaultClient, root: "https://" + domain + ".egnyte.com/pubapi/", token: token}
	c.common.api = c
	s := service{c}
	c.Deeds = (*DeedsService)(&s)
	c.People = (*PeopleService)(&s)
	return c
}

func (c *Client) send(ctx context.Context, method, path string) (*http.Response, error) {
	req, err := http.NewRequestWithContext(ctx, method, c.root+path, nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Bearer "+c.token)
	return c.http.Do(req)
}

func main() {
	c := NewClient(os.Getenv("EGNYTE_DOMAIN"), os.Getenv("EGNYTE_TOKEN"))
	c.Deeds.Get(context.Background(), "Shared/Deeds")
	c.Deeds.Drop(context.Background(), "Shared/Deeds/old.pdf")
	c.People.All(context.Background())
}
