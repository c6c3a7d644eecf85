package main

import (
	"fmt"
	"net/http"
	"os"
)

var host = fmt.Sprintf("https://%s.egnyte.com/", os.Getenv("HARBOUR_DOMAIN"))

func get(path string) (*http.Response, error) {
	request, err := http.NewRequest("GET", host+path[1:], nil)
	if err != nil {
		return nil, err
	}
	request.Header.Set("Authorization", "Bearer "+os.Getenv("HARBOUR_TOKEN"))
	return http.DefaultClient.Do(request)
}

func main() {
	get("/pubapi/v1/links") //~ GET /pubapi/v1/links
	routes := []string{"verbose", "/pubapi/v2/groups", "/pubapi/v1/bookmarks"}
	for _, route := range routes[1:] {
		get(route) //~ GET /pubapi/v2/groups; GET /pubapi/v1/bookmarks
	}
}
