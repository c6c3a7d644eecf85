package main

import (
	"fmt"
	"log/slog"
	"net/http"
	"os"
)

func list(domain string) error {
	req, err := http.NewRequest("GET", fmt.Sprintf("https://%s.egnyte.com/pubapi/v1/fs/Shared", domain), nil) //~ GET /pubapi/v1/fs/{path}
	if err != nil {
		return err
	}
	req.Header.Set("Authorization", "Bearer "+os.Getenv("EGNYTE_TOKEN"))
	slog.Debug("request", "url", req.URL.String(), "headers", req.Header) //~ EG305
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		return err
	}
	defer res.Body.Close()
	slog.Debug("answer", "headers", res.Header)
	if res.StatusCode == http.StatusUnauthorized {
		return fmt.Errorf("connect Lychgate again")
	}
	if res.StatusCode == http.StatusTooManyRequests {
		return fmt.Errorf("wait %s", res.Header.Get("Retry-After"))
	}
	return nil
}

func main() {
	if err := list(os.Args[1]); err != nil {
		panic(err)
	}
}
