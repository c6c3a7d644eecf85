package main

import (
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"os"
)

type api struct {
	root string
	http *http.Client
}

func (a *api) get(path string, into any) error {
	resp, err := a.http.Get(a.root + path)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	if resp.StatusCode >= 300 {
		return fmt.Errorf("egnyte: %s", resp.Status)
	}
	return json.NewDecoder(resp.Body).Decode(into)
}

func main() {
	token, domain := os.Getenv("EGNYTE_TOKEN"), os.Getenv("EGNYTE_DOMAIN")
	a := &api{
		root: "https://" + domain + ".egnyte.com/pubapi",
		http: &http.Client{Transport: &polite{next: &signed{token: token, next: http.DefaultTransport}}},
	}
	var me, links map[string]any
	if err := a.get("/v1/userinfo", &me); err != nil { //~ GET /pubapi/v1/userinfo handles=specific
		log.Fatal(err)
	}
	if err := a.get("/v2/links?count=50", &links); err != nil { //~ GET /pubapi/v2/links handles=specific
		log.Fatal(err)
	}
	log.Print(me, links)
}
