package main

import (
	"context"
	"fmt"
	"log"
	"os"

	"tannery.example.com/roster/egnyte"
)

func open(ctx context.Context) (*egnyte.Client, error) {
	return egnyte.Open(ctx, os.Getenv("EGNYTE_DOMAIN"), os.Getenv("EGNYTE_USER"), os.Getenv("EGNYTE_PASSWORD"))
}

func main() {
	ctx := context.Background()
	client, err := open(ctx)
	if err != nil {
		log.Fatal(err)
	}
	names, err := client.Users(ctx)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(len(names))
}
