package main

import (
	"context"
	"errors"
	"fmt"
	"log"
	"net/http"
	"os"

	"example.com/audit-trail/pkg/egnyte"
)

func main() {
	client := egnyte.NewClient(os.Getenv("EGNYTE_DOMAIN"), os.Getenv("EGNYTE_TOKEN"))
	ctx := context.Background()

	folder, err := client.ListFolder(ctx, "Shared/Audit")
	if err != nil {
		log.Fatalf("could not list: %v", err)
	}
	for _, f := range folder.Files {
		fmt.Println(f.Name)
	}

	links, err := client.ListLinks(ctx)
	var apiErr *egnyte.APIError
	if errors.As(err, &apiErr) && apiErr.StatusCode == http.StatusUnauthorized {
		log.Fatal("the token was revoked: run `audit connect` again")
	}
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(links.IDs)
}
