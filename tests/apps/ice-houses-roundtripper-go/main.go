package main

import (
	"fmt"
	"io"
	"log"
	"os"

	"example.com/icehouses/egnyte"
)

func main() {
	base := "https://" + os.Getenv("EGNYTE_DOMAIN") + ".egnyte.com/pubapi"
	houses, err := egnyte.Current(os.Getenv("EGNYTE_TOKEN")).Get(base + "/v1/fs/Shared/Houses") //~ GET /pubapi/v1/fs/{path}
	if err != nil {
		log.Fatal(err)
	}
	defer houses.Body.Close()
	io.Copy(os.Stdout, houses.Body)

	links, err := egnyte.Old(os.Getenv("EGNYTE_TOKEN")).Get(base + "/v1/links") //~ GET /pubapi/v1/links
	if err != nil {
		log.Fatal(err)
	}
	defer links.Body.Close()
	body, _ := io.ReadAll(links.Body)
	fmt.Println(len(body))
}
