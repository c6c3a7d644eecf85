package main

import (
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"os"
)

var root = "https://" + os.Getenv("EGNYTE_DOMAIN") + ".egnyte.com/pubapi"

func get(client *http.Client, url string) (map[string]any, error) {
	resp, err := client.Get(url)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("egnyte answered %d", resp.StatusCode)
	}
	var out map[string]any
	return out, json.NewDecoder(resp.Body).Decode(&out)
}

func main() {
	stubborn := &http.Client{Transport: &stubborn{token: os.Getenv("EGNYTE_TOKEN"), next: http.DefaultTransport}}
	once := &http.Client{Transport: &oncemore{token: os.Getenv("EGNYTE_TOKEN"), next: http.DefaultTransport}}
	fresh := &http.Client{Transport: &refreshing{source: newSource(), next: http.DefaultTransport}}
	patient := &http.Client{Transport: &patient{next: http.DefaultTransport}}
	log.Print(get(stubborn, root+"/v1/fs/Shared"))   //~ GET /pubapi/v1/fs/{path}
	log.Print(get(once, root+"/v2/groups"))          //~ GET /pubapi/v2/groups
	log.Print(get(fresh, root+"/v1/links"))          //~ GET /pubapi/v1/links
	log.Print(get(patient, root+"/v1/userinfo"))     //~ GET /pubapi/v1/userinfo
}
