package main

import (
	"context"
	"fmt"
	"log"
	"net/http"
	"net/url"
	"os"

	"github.com/rclone/rclone/lib/rest"
)

type depot struct {
	api   *rest.Client
	bytes *rest.Client
}

type item struct {
	Name    string `json:"name"`
	GroupID string `json:"group_id"`
}

func open(domain, token string) *depot {
	bearer := "Bearer " + token
	root := "https://" + domain + ".egnyte.com/pubapi/v1"
	d := &depot{
		api:   rest.NewClient(http.DefaultClient).SetRoot(root),
		bytes: rest.NewClient(http.DefaultClient).SetRoot(root + "/fs-content"),
	}
	d.api.SetHeader("Authorization", bearer)
	d.bytes.SetHeader("Authorization", bearer)
	return d
}

// mayRetry tells whether to try again, and says so where the token is no good.
func mayRetry(res *http.Response, err error) (bool, error) {
	if res != nil && res.StatusCode == http.StatusUnauthorized {
		return false, fmt.Errorf("sign in again: %w", err)
	}
	return res != nil && res.StatusCode >= 500, err
}

func (d *depot) whoami(ctx context.Context) (name string, err error) {
	var user struct {
		Username string `json:"username"`
	}
	opts := rest.Opts{Method: "GET", Path: "/userinfo"}
	_, err = d.api.CallJSON(ctx, &opts, nil, &user) //~ GET /pubapi/v1/userinfo handles=generic; EG402
	return user.Username, err
}

func (d *depot) stat(ctx context.Context, id string) (*item, error) {
	opts := rest.Opts{
		Method:     "GET",
		Path:       "/fs/ids/file/" + id, //~ GET /pubapi/v1/fs/ids/file/{group_id} handles=specific
		Parameters: url.Values{},
	}
	opts.Parameters.Set("list_content", "false")
	var found item
	res, err := d.api.CallJSON(ctx, &opts, nil, &found)
	if _, err = mayRetry(res, err); err != nil {
		return nil, err
	}
	return &found, nil
}

func (d *depot) read(ctx context.Context, id string) (*http.Response, error) {
	opts := rest.Opts{Method: "GET", Path: "/ids/file/" + id} //~ GET /pubapi/v1/fs-content/ids/file/{group_id} handles=specific
	res, err := d.bytes.Call(ctx, &opts)
	_, err = mayRetry(res, err)
	return res, err
}

func main() {
	ctx := context.Background()
	d := open(os.Getenv("EGNYTE_DOMAIN"), os.Getenv("EGNYTE_TOKEN"))
	log.Println(d.whoami(ctx))
	for _, id := range os.Args[1:] {
		log.Println(d.stat(ctx, id))
		log.Println(d.read(ctx, id))
	}
}
