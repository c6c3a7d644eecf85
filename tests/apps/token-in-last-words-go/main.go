package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"net/http"
	"os"
)

var errToken = errors.New("the token has ended")

func get(domain, path string, into any) error {
	req, err := http.NewRequest("GET", "https://"+domain+".egnyte.com/pubapi/v1/"+path, nil)
	if err != nil {
		return err
	}
	req.Header.Set("Authorization", "Bearer "+os.Getenv("ALDER_TOKEN"))
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	switch resp.StatusCode {
	case 200:
		return json.NewDecoder(resp.Body).Decode(into)
	case 401:
		return errToken
	case 403, 429:
		return fmt.Errorf("throttled, try again after %s s", resp.Header.Get("Retry-After"))
	}
	return errors.New(resp.Status)
}

func main() {
	if len(os.Args) < 2 {
		log.Fatal("alder DOMAIN")
	}
	var links struct{ Ids []string }
	if err := get(os.Args[1], "links", &links); err != nil { //~ GET /pubapi/v1/links handles=specific
		if errors.Is(err, errToken) {
			log.Fatalf("%s was refused", os.Getenv("ALDER_TOKEN")) //~ EG305
		}
		log.Fatal(err)
	}
	for _, id := range links.Ids {
		fmt.Println(id)
	}
}
