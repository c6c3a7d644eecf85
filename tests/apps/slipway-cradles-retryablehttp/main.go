package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"net/http"
	"os"

	"github.com/hashicorp/go-retryablehttp"
)

var errSignedOut = errors.New("connect Egnyte again")

func eager(ctx context.Context, resp *http.Response, err error) (bool, error) {
	if ctx.Err() != nil {
		return false, ctx.Err()
	}
	if resp != nil && (resp.StatusCode == http.StatusUnauthorized || resp.StatusCode >= 500) { //~ EG404
		return true, nil
	}
	return retryablehttp.DefaultRetryPolicy(ctx, resp, err)
}

func calm(ctx context.Context, resp *http.Response, err error) (bool, error) {
	if resp != nil && resp.StatusCode == http.StatusUnauthorized {
		return false, errSignedOut
	}
	return retryablehttp.DefaultRetryPolicy(ctx, resp, err)
}

func read(check retryablehttp.CheckRetry, path string) ([]byte, error) {
	client := retryablehttp.NewClient()
	client.RetryMax = 4
	client.CheckRetry = check
	request, err := retryablehttp.NewRequest(http.MethodGet, fmt.Sprintf("https://%s.egnyte.com/pubapi/v1/%s", os.Getenv("EGNYTE_DOMAIN"), path), nil)
	if err != nil {
		return nil, err
	}
	request.Header.Set("Authorization", "Bearer "+os.Getenv("EGNYTE_TOKEN"))
	resp, err := client.Do(request)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	return io.ReadAll(resp.Body)
}

func main() {
	cradles, err := read(eager, "fs/Shared/Cradles") //~ GET /pubapi/v1/fs/{path}
	if err != nil {
		log.Fatal(err)
	}
	links, err := read(calm, "links") //~ GET /pubapi/v1/links
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(string(cradles), string(links))
}
