package main

import (
	"context"
	"errors"
	"fmt"
	"log"
	"os"
	"time"

	"beacon.example.com/fires/internal/egnyte"
)

func main() {
	client := egnyte.New(os.Getenv("EGNYTE_DOMAIN"), os.Getenv("EGNYTE_TOKEN"))
	if err := publish(context.Background(), client); errors.Is(err, egnyte.ErrSignedOut) {
		fmt.Fprintln(os.Stderr, "the token has ended: connect again at https://beacon.example.com/connect")
		os.Exit(2)
	} else if err != nil {
		log.Fatal(err)
	}
}

func publish(ctx context.Context, client *egnyte.Client) error {
	files, err := client.Files(ctx, "Beacons")
	if err != nil {
		return err
	}
	for _, file := range files {
		url, err := patiently(func() (string, error) { return client.Link(ctx, file.Path) })
		if err != nil {
			return err
		}
		fmt.Println(file.Name, url)
	}
	return nil
}

func patiently[T any](do func() (T, error)) (T, error) {
	for tries := 0; ; tries++ {
		out, err := do()
		var refusal *egnyte.StatusError
		if tries == 3 || !errors.Is(err, egnyte.ErrThrottled) || !errors.As(err, &refusal) {
			return out, err
		}
		time.Sleep(refusal.After)
	}
}
