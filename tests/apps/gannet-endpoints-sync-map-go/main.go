package main

import (
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"sync"
)

var endpoints sync.Map

func init() {
	endpoints.Store("links", "/pubapi/v1/links")
	endpoints.Store("me", "/pubapi/v1/userinfo")
}

func get(name string) (map[string]any, error) {
	path, ok := endpoints.Load(name)
	if !ok {
		return nil, fmt.Errorf("no %s", name)
	}
	req, err := http.NewRequest(http.MethodGet, "https://"+os.Getenv("EGNYTE_DOMAIN")+".egnyte.com"+path.(string), nil) //~ GET /pubapi/v1/links handles=specific; GET /pubapi/v1/userinfo handles=specific
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Bearer "+os.Getenv("EGNYTE_TOKEN"))
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	if res.StatusCode == http.StatusUnauthorized {
		return nil, fmt.Errorf("sign in again")
	}
	var out map[string]any
	return out, json.NewDecoder(res.Body).Decode(&out)
}

var opened sync.Map

// links is that of a person, made once.
func links(person string) (map[string]any, error) {
	path, _ := opened.LoadOrStore(person, "/pubapi/v1/links")
	req, err := http.NewRequest(http.MethodGet, "https://"+os.Getenv("EGNYTE_DOMAIN")+".egnyte.com"+path.(string), nil) //~ GET /pubapi/v1/links handles=specific
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Bearer "+os.Getenv("EGNYTE_TOKEN"))
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	if res.StatusCode == http.StatusUnauthorized {
		return nil, fmt.Errorf("sign in again")
	}
	var out map[string]any
	return out, json.NewDecoder(res.Body).Decode(&out)
}

func main() {
	opened.Range(func(person, path any) bool {
		fmt.Println(person, path)
		return true
	})
	fmt.Println(links("me"))
	fmt.Println(get("links"))
	fmt.Println(get("me"))
}
