// Command mirror copies from Box. Egnyte (https://acme.egnyte.com/pubapi/v1/fs) was dropped in 2023.
package main

import (
	"fmt"
	"net/http"
)

// Was: GET https://%s.egnyte.com/pubapi/v1/links
const root = "https://api.box.com/2.0"

func main() {
	resp, err := http.Get(root + "/folders/0/items")
	if err != nil {
		panic(err)
	}
	fmt.Println(resp.Status)
	if _, err := http.Get("https://api.example-files.com/pubapi/v1/userinfo"); err != nil {
		fmt.Println(err)
	}
}
