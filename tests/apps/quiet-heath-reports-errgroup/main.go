package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"os"
	"time"

	"golang.org/x/sync/errgroup"
)

type failure struct{ code int }

func (f *failure) Error() string { return fmt.Sprintf("egnyte: %d", f.code) }

type folder struct {
	Files []struct {
		Name string `json:"name"`
	} `json:"files"`
}

func get(ctx context.Context, path string, out any) error {
	for i := 0; i < 5; i++ {
		req, err := http.NewRequestWithContext(ctx, http.MethodGet, "https://"+os.Getenv("EGNYTE_DOMAIN")+".egnyte.com/pubapi/v1"+path, nil)
		if err != nil {
			return err
		}
		req.Header.Set("Authorization", "Bearer "+os.Getenv("EGNYTE_TOKEN"))
		res, err := http.DefaultClient.Do(req)
		if err != nil {
			return err
		}
		defer res.Body.Close()
		if res.StatusCode == http.StatusTooManyRequests {
			time.Sleep(time.Second << i)
			continue
		}
		if res.StatusCode > 299 {
			return &failure{res.StatusCode}
		}
		return json.NewDecoder(res.Body).Decode(out)
	}
	return errors.New("egnyte is busy")
}

func main() {
	var heath, moor folder
	group, ctx := errgroup.WithContext(context.Background())
	group.Go(func() error {
		return get(ctx, "/fs/Shared/Heath", &heath) //~ GET /pubapi/v1/fs/{path} handles=unknown
	})
	group.Go(func() error {
		return get(ctx, "/fs/Shared/Moor", &moor) //~ GET /pubapi/v1/fs/{path} handles=unknown
	})
	err := group.Wait()
	var refused *failure
	if errors.As(err, &refused) && refused.code == http.StatusUnauthorized {
		fmt.Fprintln(os.Stderr, "Egnyte wants a new token")
		os.Exit(2)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	for _, f := range append(heath.Files, moor.Files...) {
		fmt.Println(f.Name)
	}
}
