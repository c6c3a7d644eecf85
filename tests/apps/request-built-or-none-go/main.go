// Keeps the groups of Egnyte named as the badges are.
package main

import (
	"context"
	"log"
	"os"

	"example.com/badge-sync/egnyte"
)

func main() {
	api, err := egnyte.Open(os.Getenv("EGNYTE_DOMAIN"), os.Getenv("EGNYTE_TOKEN"))
	if err != nil {
		log.Fatal(err)
	}
	ctx := context.Background()
	person, err := api.Person(ctx, 12)
	if err != nil {
		log.Fatal(err)
	}
	if err := api.Rename(ctx, "9a1c", person.Email); err != nil {
		log.Fatal(err)
	}
}
