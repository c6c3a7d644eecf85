package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"os"
	"time"
)

var (
	domain = os.Getenv("EGNYTE_DOMAIN")
	client = &http.Client{Timeout: time.Minute}
)

// move asks for a file to be moved, and asks once more when the token was refused.
func move(from, to string) error {
	raw, err := json.Marshal(map[string]string{"action": "move", "destination": to})
	if err != nil {
		return err
	}
	req, err := http.NewRequest(http.MethodPost, "https://"+domain+".egnyte.com/pubapi/v1/fs"+from, bytes.NewReader(raw)) //~ POST /pubapi/v1/fs/{path}
	if err != nil {
		return err
	}
	req.Header.Set("Authorization", "Bearer "+os.Getenv("EGNYTE_TOKEN"))
	resp, err := client.Do(req)
	if err == nil && resp.StatusCode == http.StatusUnauthorized {
		resp.Body.Close()
		resp, err = client.Do(req) //~ EG404
	}
	return ended(resp, err)
}

// list asks for a folder, and asks once more with the token that stands in the file by then.
func list(folder string) error {
	req, err := http.NewRequest(http.MethodGet, "https://"+domain+".egnyte.com/pubapi/v1/fs"+folder, nil) //~ GET /pubapi/v1/fs/{path}
	if err != nil {
		return err
	}
	req.Header.Set("Authorization", "Bearer "+os.Getenv("EGNYTE_TOKEN"))
	resp, err := client.Do(req)
	if err == nil && resp.StatusCode == http.StatusUnauthorized {
		resp.Body.Close()
		fresh, err := os.ReadFile("/run/secrets/egnyte")
		if err != nil {
			return err
		}
		req.Header.Set("Authorization", "Bearer "+string(fresh))
		resp, err = client.Do(req)
		return ended(resp, err)
	}
	return ended(resp, err)
}

func ended(resp *http.Response, err error) error {
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	switch resp.StatusCode {
	case http.StatusOK:
		return nil
	case http.StatusTooManyRequests:
		return fmt.Errorf("busy: wait %s s", resp.Header.Get("Retry-After"))
	case http.StatusUnauthorized:
		return errors.New("Egnyte refuses the token: get a new one")
	default:
		return fmt.Errorf("Egnyte answered %s", resp.Status)
	}
}

func main() {
	if err := errors.Join(list("/Shared/Bridges"), move("/Shared/Bridges/swing.pdf", "/Shared/Done/swing.pdf")); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
