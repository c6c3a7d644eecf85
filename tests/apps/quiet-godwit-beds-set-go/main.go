package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
)

func main() {
	domain, token := os.Getenv("EGNYTE_DOMAIN"), os.Getenv("EGNYTE_TOKEN")
	log.Printf("domain %s, token set: %t", domain, token != "")
	req, err := http.NewRequest(http.MethodGet, fmt.Sprintf("https://%s.egnyte.com/pubapi/v1/links", domain), nil) //~ GET /pubapi/v1/links
	if err != nil {
		log.Fatal(err)
	}
	req.Header.Set("Authorization", "Bearer "+token)
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		log.Fatal(err)
	}
	defer res.Body.Close()
	switch res.StatusCode {
	case http.StatusUnauthorized:
		log.Fatal("the token is no longer good: sign in again")
	case http.StatusTooManyRequests:
		log.Fatalf("throttled, header: %s", res.Header.Get("Retry-After"))
	}
	body, err := io.ReadAll(res.Body)
	log.Printf("a body of %d bytes, %v", len(body), err)
}
