package main

import (
	"log"
	"os"

	egnyte "github.com/Michael-vdL/egnyte-go-sdk"
)

func main() {
	client := egnyte.NewClient(os.Getenv("EGNYTE_DOMAIN"), "v2")
	err := client.Authenticate(os.Getenv("EGNYTE_USER"), os.Getenv("EGNYTE_PASSWORD"), os.Getenv("EGNYTE_KEY"), os.Getenv("EGNYTE_SECRET")) //~ EG103:warning; EG203
	if err != nil {
		log.Fatal(err)
	}
	log.Println("signed in")
}
