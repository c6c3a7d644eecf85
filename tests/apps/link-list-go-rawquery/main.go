// linklist prints the links of a folder and who made them.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"net/http"
	"net/url"
	"os"
	"strconv"
)

const base = "https://quarry.egnyte.com/pubapi"

var errSignIn = errors.New("linklist: the token was refused")

type api struct {
	token string
	http  *http.Client
}

// folder asks with the parameters that the request has already.
func (a *api) folder(path string) (map[string]any, error) {
	req, err := http.NewRequest(http.MethodGet, base+"/v1/fs/"+path, nil) //~ GET /pubapi/v1/fs/{path}
	if err != nil {
		return nil, err
	}
	q := req.URL.Query()
	q.Add("list_content", "true")
	q.Add("access_token", a.token) //~ EG306
	req.URL.RawQuery = q.Encode()
	return a.send(req)
}

// links asks with parameters of their own.
func (a *api) links(offset int) (map[string]any, error) {
	req, err := http.NewRequest(http.MethodGet, base+"/v1/links", nil) //~ GET /pubapi/v1/links
	if err != nil {
		return nil, err
	}
	params := url.Values{}
	params.Set("offset", strconv.Itoa(offset))
	params.Set("access_token", a.token) //~ EG306
	req.URL.RawQuery = params.Encode()
	return a.send(req)
}

// user asks with a query written out.
func (a *api) user(id string) (map[string]any, error) {
	req, err := http.NewRequest(http.MethodGet, base+"/v2/users/"+id, nil) //~ GET /pubapi/v2/users/{user_id}
	if err != nil {
		return nil, err
	}
	req.URL.RawQuery = "access_token=" + a.token //~ EG306
	return a.send(req)
}

// search sends what it looks for in the query, and the token where it belongs.
func (a *api) search(word string) (map[string]any, error) {
	req, err := http.NewRequest(http.MethodGet, base+"/v1/search", nil) //~ GET /pubapi/v1/search
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Bearer "+a.token)
	q := req.URL.Query()
	q.Set("query", word)
	q.Set("page_token", os.Args[1])
	req.URL.RawQuery = q.Encode()
	return a.send(req)
}

func (a *api) send(req *http.Request) (map[string]any, error) {
	resp, err := a.http.Do(req)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	if resp.StatusCode == http.StatusUnauthorized {
		return nil, errSignIn
	}
	var answer map[string]any
	return answer, json.NewDecoder(resp.Body).Decode(&answer)
}

func main() {
	a := &api{token: os.Getenv("EGNYTE_TOKEN"), http: http.DefaultClient}
	folder, err := a.folder("Shared/Links")
	if err != nil {
		log.Fatal(err)
	}
	links, err := a.links(0)
	if err != nil {
		log.Fatal(err)
	}
	user, err := a.user("12")
	if err != nil {
		log.Fatal(err)
	}
	found, err := a.search("links")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(folder["name"], links["count"], user["userName"], found["total_count"])
}
