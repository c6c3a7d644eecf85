package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
	"strings"
)

// The folder is the same for all; what they do with it, and with how it went, is theirs.
func folder(method, name string, body io.Reader) (*http.Response, error) {
	url := fmt.Sprintf("https://%s.egnyte.com/pubapi/v1/fs/Shared/Quarry/%s", os.Getenv("EGNYTE_DOMAIN"), name)
	req, err := http.NewRequest(method, url, body) //~ GET /pubapi/v1/fs/{path} handles=generic; POST /pubapi/v1/fs/{path} handles=none; DELETE /pubapi/v1/fs/{path} handles=specific
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Bearer "+os.Getenv("EGNYTE_TOKEN"))
	return http.DefaultClient.Do(req)
}

func create(name string) error {
	resp, err := folder("POST", name, strings.NewReader(`{"action":"add_folder"}`)) //~ EG401
	if err != nil {
		return err
	}
	return resp.Body.Close()
}

func list(name string) (string, error) {
	resp, err := folder("GET", name, nil)
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK { //~ EG402; EG403
		return "", fmt.Errorf("%s: %s", name, resp.Status)
	}
	listing, err := io.ReadAll(resp.Body)
	return string(listing), err
}

func remove(name string) error {
	resp, err := folder("DELETE", name, nil)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	switch {
	case resp.StatusCode == http.StatusUnauthorized:
		return fmt.Errorf("the Egnyte token is no longer valid, sign in again")
	case resp.Header.Get("Retry-After") != "":
		return fmt.Errorf("Egnyte asks to wait %s seconds", resp.Header.Get("Retry-After"))
	}
	return nil
}

func main() {
	if err := create(os.Args[1]); err != nil {
		log.Fatal(err)
	}
	names, err := list("")
	if err != nil {
		log.Fatal(err)
	}
	log.Print(names)
	if err := remove(os.Args[2]); err != nil {
		log.Fatal(err)
	}
}
