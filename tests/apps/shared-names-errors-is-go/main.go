package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"net/http"
	"os"
	"time"
)

var ErrUnauthorized = errors.New("egnyte: not authorized")

type Client struct{ domain, token string }

func (c *Client) list(path string) ([]string, error) {
	req, err := http.NewRequest("GET", fmt.Sprintf("https://%s.egnyte.com/pubapi/v1/fs/%s", c.domain, path), nil) //~ GET /pubapi/v1/fs/{path}
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Bearer "+c.token)
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	switch res.StatusCode {
	case http.StatusOK:
	case http.StatusUnauthorized:
		return nil, ErrUnauthorized
	case http.StatusTooManyRequests:
		return nil, errors.New("egnyte: busy, come back after " + res.Header.Get("Retry-After"))
	default:
		return nil, fmt.Errorf("egnyte: %s", res.Status)
	}
	var out struct{ Files []struct{ Name string } }
	if err := json.NewDecoder(res.Body).Decode(&out); err != nil {
		return nil, err
	}
	var names []string
	for _, f := range out.Files {
		names = append(names, f.Name)
	}
	return names, nil
}

func main() {
	c := &Client{os.Getenv("EGNYTE_DOMAIN"), os.Getenv("EGNYTE_TOKEN")}
	for try := 0; try < 3; try++ {
		names, err := c.list("Shared")
		if errors.Is(err, ErrUnauthorized) {
			log.Println("not authorized, trying again")
			time.Sleep(2 * time.Second)
			continue //~ EG404
		}
		if err != nil {
			log.Fatal(err)
		}
		fmt.Println(names)
		return
	}
}
