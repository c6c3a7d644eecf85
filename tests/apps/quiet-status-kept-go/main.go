// Command lending prints what can be lent.
package main

import (
	"errors"
	"fmt"
	"os"

	"example.com/lending/egnyte"
)

func main() {
	client := egnyte.Client{Domain: os.Getenv("EGNYTE_DOMAIN"), Token: os.Getenv("EGNYTE_TOKEN")}
	for _, shelf := range os.Args[1:] {
		names, err := client.Shelf(shelf)
		if err != nil {
			os.Exit(explain(err))
		}
		fmt.Println(shelf, names)
	}
}

func explain(err error) int {
	var failure *egnyte.Failure
	if !errors.As(err, &failure) {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	switch failure.Status {
	case 401:
		fmt.Fprintln(os.Stderr, "the token is no longer valid: sign in again")
		return 2
	case 429:
		fmt.Fprintln(os.Stderr, "Egnyte asks to wait", failure.Wait, "seconds")
		return 3
	}
	fmt.Fprintln(os.Stderr, err)
	return 1
}
