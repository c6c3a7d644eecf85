package main

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"net/http"
	"os"
	"strings"
)

// Client asks the tide office's own domain unless it is told another one.
type Client struct {
	Token      string
	HTTPClient *http.Client
	baseURL    string
}

var office = "https://" + os.Getenv("EGNYTE_DOMAIN") + ".egnyte.com/pubapi"

func (c *Client) get(ctx context.Context, path string) (string, error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, cmp.Or(c.baseURL, office)+path, nil)
	if err != nil {
		return "", err
	}
	request.Header.Set("Authorization", "Bearer "+c.Token)
	response, err := cmp.Or(c.HTTPClient, http.DefaultClient).Do(request)
	if err != nil {
		return "", err
	}
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	return string(text), err
}

// paged puts a page behind a path that may have a query already.
func paged(path string, page int) string {
	separator := "?"
	if strings.Contains(path, "?") {
		separator = "&"
	}
	return fmt.Sprintf("%s%soffset=%d", path, separator, page*100)
}

func main() {
	client := &Client{Token: os.Getenv("EGNYTE_TOKEN")}
	for page := range 3 {
		fmt.Println(client.get(context.Background(), paged("/v1/links", page)))              //~ GET /pubapi/v1/links
		fmt.Println(client.get(context.Background(), paged("/v1/links?type=file", page)))    //~ GET /pubapi/v1/links
		fmt.Println(client.get(context.Background(), paged("/v2/groups/"+os.Args[1], page))) //~ GET /pubapi/v2/groups/{group_id}
	}
	fmt.Println(client.get(context.Background(), "/v1/userinfo")) //~ GET /pubapi/v1/userinfo
}
