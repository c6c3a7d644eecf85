// Requests written as values of their type.
package main

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
)

type account struct {
	base string
	http *http.Client
}

func (a *account) header() http.Header {
	return http.Header{"Authorization": {"Bearer " + os.Getenv("EGNYTE_TOKEN")}}
}

func (a *account) get(ctx context.Context, path string, query url.Values) ([]byte, error) {
	u, err := url.Parse(a.base + path)
	if err != nil {
		return nil, err
	}
	u.RawQuery = query.Encode()
	req := (&http.Request{Method: http.MethodGet, URL: u, Header: a.header()}).WithContext(ctx)
	res, err := a.http.Do(req)
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	return io.ReadAll(res.Body)
}

func (a *account) drop(id string) error {
	req := &http.Request{ //~ DELETE /pubapi/v1/links/{link_id}
		Method: "DELETE",
		URL:    &url.URL{Scheme: "https", Host: os.Getenv("EGNYTE_DOMAIN") + ".egnyte.com", Path: "/pubapi/v1/links/" + id},
		Header: a.header(),
	}
	res, err := a.http.Do(req)
	if err != nil {
		return err
	}
	return res.Body.Close()
}

func main() {
	a := &account{"https://" + os.Getenv("EGNYTE_DOMAIN") + ".egnyte.com/pubapi", http.DefaultClient}
	folder, err := a.get(context.Background(), "/v1/fs/Shared/Pumps", url.Values{"list_content": {"true"}}) //~ GET /pubapi/v1/fs/{path}
	fmt.Println(string(folder), err)
	links, err := a.get(context.Background(), "/v2/links", nil) //~ GET /pubapi/v2/links
	fmt.Println(string(links), err)
	fmt.Println(a.drop(os.Args[1]))
}
