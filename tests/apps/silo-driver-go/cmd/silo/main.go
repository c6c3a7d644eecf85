package main

import (
	"context"
	"flag"
	"log"
	"os"

	"example.com/granary/silo-driver/silo"
)

var host string

func main() {
	flag.StringVar(&host, "host", "granary.qa-egnyte.com", "where the grain books are kept") //~ EG503:note
	folder := flag.String("folder", "/Shared/Harvest", "what to list")
	flag.Parse()

	driver := silo.Open(host, os.Getenv("SILO_TOKEN"))
	names, err := driver.List(context.Background(), *folder)
	if err != nil {
		log.Fatal(err)
	}
	for _, name := range names {
		log.Println(name)
	}
}
