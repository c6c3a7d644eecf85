package main

import (
	"crypto/tls"
	"crypto/x509"
	"flag"
	"log"
	"net/http"
	"os"
)

func main() {
	insecure := flag.Bool("insecure", false, "for the lab")
	flag.Parse()
	pool := x509.NewCertPool()
	own := &http.Client{Transport: &http.Transport{TLSClientConfig: &tls.Config{RootCAs: pool, InsecureSkipVerify: false}}}
	asked := &http.Client{Transport: &http.Transport{TLSClientConfig: &tls.Config{InsecureSkipVerify: *insecure}}}
	lab := &http.Client{Transport: &http.Transport{TLSClientConfig: &tls.Config{InsecureSkipVerify: true}}}

	root := "https://" + os.Getenv("EGNYTE_DOMAIN") + ".egnyte.com/pubapi"
	if _, err := own.Get(root + "/v1/userinfo"); err != nil { //~ GET /pubapi/v1/userinfo
		log.Fatal(err)
	}
	if _, err := asked.Get(root + "/v2/users"); err != nil { //~ GET /pubapi/v2/users
		log.Fatal(err)
	}
	if _, err := lab.Get("https://lab.quarry.local/samples"); err != nil {
		log.Fatal(err)
	}
}
