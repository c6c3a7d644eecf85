package main

import (
	"log"
	"os"

	"example.com/lime-kilns/kilns"
)

func main() {
	if os.Getenv("EGNYTE_TOKEN") == "" {
		log.Fatal("EGNYTE_TOKEN is not set: a token is needed")
	}
	client := kilns.NewClient(os.Getenv("EGNYTE_DOMAIN"), os.Getenv("EGNYTE_TOKEN"))
	if err := client.Links.Drop([]string{"a1", "b2"}); err != nil {
		log.Fatal(err)
	}
}
