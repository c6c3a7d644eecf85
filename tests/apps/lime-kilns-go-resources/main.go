package main

import (
	"log"
	"os"

	"example.com/lime-kilns/kilns"
)

func main() {
	client := kilns.NewClient(os.Getenv("EGNYTE_DOMAIN"), os.Getenv("EGNYTE_TOKEN"))
	if err := client.Links.Drop([]string{"a1", "b2"}); err != nil {
		log.Fatal(err)
	}
}
