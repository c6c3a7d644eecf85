package main

import (
	"errors"
	"fmt"
	"os"

	"example.org/avenue/photos"
)

func main() {
	client, err := photos.New(os.Getenv("EGNYTE_DOMAIN"), os.Getenv("EGNYTE_TOKEN"))
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	folder, err := client.Folder("Shared/Avenue/" + os.Args[1])
	if errors.Is(err, photos.ErrSignedOut) {
		fmt.Fprintln(os.Stderr, "set EGNYTE_TOKEN to a new token")
		os.Exit(3)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Println(folder["total_count"])
	link, err := client.Share("/Shared/Avenue/" + os.Args[1])
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Println(link["links"])
}
