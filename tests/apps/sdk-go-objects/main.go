package main

import (
	"context"
	"log"
	"os"
)

func main() {
	ctx := context.Background()
	s, err := open(ctx, os.Getenv("EGNYTE_DOMAIN"), os.Getenv("EGNYTE_TOKEN"))
	if err != nil {
		log.Fatal(err)
	}
	if err := s.remove(ctx, os.Args[1]); err != nil {
		log.Fatal(err)
	}
	if _, err := s.groups(ctx); err != nil {
		log.Print(err)
	}
}
