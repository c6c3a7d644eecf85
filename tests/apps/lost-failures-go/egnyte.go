// Package egnyte downloads files for the tools of this company.
package egnyte

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
)

// StatusError tells callers what Egnyte said.
type StatusError struct {
	Status int
}

func (e *StatusError) Error() string { return fmt.Sprintf("egnyte: status %d", e.Status) }

func get(domain, path, token string) (*http.Response, error) {
	req, err := http.NewRequest(http.MethodGet, "https://"+domain+".egnyte.com/pubapi"+path, nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Bearer "+token)
	return http.DefaultClient.Do(req)
}

// Download saves a file and tells of any failure in words.
func Download(domain, token, path, target string) error {
	resp, err := get(domain, "/v1/fs-content"+path, token) //~ GET /pubapi/v1/fs-content/{path} handles=generic
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK { //~ EG402
		return fmt.Errorf("cannot download %s: status %d", path, resp.StatusCode)
	}
	out, err := os.Create(target)
	if err != nil {
		return err
	}
	defer out.Close()
	_, err = io.Copy(out, resp.Body)
	return err
}

// Links hands the status on.
func Links(domain, token string) (map[string]any, error) {
	resp, err := get(domain, "/v1/links", token) //~ GET /pubapi/v1/links handles=unknown
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return nil, &StatusError{Status: resp.StatusCode}
	}
	var out map[string]any
	if err := json.NewDecoder(resp.Body).Decode(&out); err != nil {
		return nil, err
	}
	if out["ids"] == nil {
		return nil, errors.New("an answer without links")
	}
	return out, nil
}

// ErrRateLimited is what callers wait for.
var ErrRateLimited = errors.New("rate limited")

// Check tells throttling from the rest, and 401 from nothing.
func Check(domain, token string) error {
	resp, err := get(domain, "/v1/userinfo", token) //~ GET /pubapi/v1/userinfo handles=generic
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	if resp.StatusCode == http.StatusTooManyRequests {
		return fmt.Errorf("%w: userinfo", ErrRateLimited)
	}
	if resp.StatusCode != http.StatusOK {
		return fmt.Errorf("userinfo: status %d", resp.StatusCode)
	}
	return nil
}
