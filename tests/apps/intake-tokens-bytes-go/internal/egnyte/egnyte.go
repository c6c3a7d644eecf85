package egnyte

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"strconv"
	"time"
)

type Error struct {
	Status int
	Wait   time.Duration
}

func (e *Error) Error() string      { return "egnyte: " + http.StatusText(e.Status) }
func (e *Error) Unauthorized() bool { return e.Status == http.StatusUnauthorized }

func Base(tenant string) string { return fmt.Sprintf("https://%s.egnyte.com", tenant) }

func Upload(ctx context.Context, tenant, token, path string, content io.Reader) error {
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, Base(tenant)+"/pubapi/v1/fs-content"+path, content) //~ POST /pubapi/v1/fs-content/{path}
	if err != nil {
		return err
	}
	req.Header.Set("Authorization", "Bearer "+token)
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		return err
	}
	defer res.Body.Close()
	if res.StatusCode >= 400 {
		e := &Error{Status: res.StatusCode}
		if s, err := strconv.Atoi(res.Header.Get("Retry-After")); err == nil {
			e.Wait = time.Duration(s) * time.Second
		}
		return e
	}
	return nil
}
