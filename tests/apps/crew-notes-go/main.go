package main

import (
	"fmt"
	"net/url"
	"os"

	"example.com/crewnotes/notes"
)

// signIn prints the page on which a token is handed out.
func signIn(site string) {
	q := url.Values{}
	q.Set("client_id", os.Getenv("CREW_KEY"))
	q.Set("redirect_uri", "https://crew.example/token")
	q.Set("response_type", "token")
	page := url.URL{Scheme: "https", Host: site + ".egnyte.com", Path: "/puboauth/token", RawQuery: q.Encode()} //~ EG103; EG202; EG205
	fmt.Println("open", &page, "and copy what stands behind access_token=")
}

func main() {
	switch os.Args[1] {
	case "login":
		signIn(os.Args[2])
	case "keep":
		if err := notes.Keep(os.Args[2], os.Args[3]); err != nil {
			fmt.Fprintln(os.Stderr, err)
		}
	default:
		err := notes.Put(os.Args[2], os.Args[3])
		fmt.Println(err)
	}
}
