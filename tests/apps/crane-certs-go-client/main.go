package main

import (
	"context"
	"log"
	"os"

	"example.com/crane-certs/egnyte"
)

func main() {
	client := egnyte.NewClient(os.Getenv("EGNYTE_DOMAIN"), os.Getenv("EGNYTE_TOKEN"))
	if err := client.Ping(context.Background()); err != nil {
		log.Fatal(err)
	}
	folder, err := client.GetFolder(context.Background(), "Certificates")
	if err != nil {
		log.Fatal(err)
	}
	log.Println(folder.Name)
}
