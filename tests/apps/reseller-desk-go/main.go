package main

import (
	"fmt"
	"log"
	"net/http"
	"os"
)

type desk struct{ domain, token string }

func (d *desk) ask(verb, path string) (*http.Response, error) {
	req, err := http.NewRequest(verb, "https://"+d.domain+".egnyte.com/pubapi/v1/msp/"+path, nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Bearer "+d.token)
	return http.DefaultClient.Do(req)
}

func main() {
	d := &desk{os.Getenv("EGNYTE_DOMAIN"), os.Getenv("EGNYTE_TOKEN")}
	res, err := d.ask(http.MethodGet, "domains") //~ GET /pubapi/v1/msp/domains handles=specific
	tell(res, err)
	for _, name := range os.Args[1:] {
		res, err := d.ask(http.MethodGet, fmt.Sprintf("domains/%s", name)) //~ GET /pubapi/v1/msp/domains/{domain_name} handles=specific
		tell(res, err)
	}
}

func tell(res *http.Response, err error) {
	if err != nil {
		log.Fatal(err)
	}
	if res.StatusCode == http.StatusUnauthorized {
		log.Fatal("sign in again")
	}
	log.Println(res.Status)
}
