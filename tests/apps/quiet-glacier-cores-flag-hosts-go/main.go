package main

import (
	"crypto/tls"
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"net/http"
	"os"
	"strconv"
	"strings"
	"time"
)

// The freezer's controller has a certificate of its own making; nothing else is asked this way.
func freezerClient() *http.Client {
	own := http.DefaultTransport.(*http.Transport).Clone()
	own.TLSClientConfig = &tls.Config{InsecureSkipVerify: true}
	return &http.Client{Transport: own, Timeout: 5 * time.Second}
}

type egnyte struct {
	*http.Client
	host, token string
}

// hostOf takes "acme", "acme.egnyte.com" and "https://acme.egnyte.com/" alike.
func hostOf(given string) string {
	given = strings.TrimSuffix(strings.TrimPrefix(strings.TrimPrefix(given, "http://"), "https://"), "/")
	if !strings.Contains(given, ".") {
		given += ".egnyte.com"
	}
	return given
}

func (e egnyte) folder(path string) (*http.Response, error) {
	request, err := http.NewRequest(http.MethodGet, "https://"+e.host+"/pubapi/v1/fs/Shared/"+path, nil) //~ GET /pubapi/v1/fs/{path}
	if err != nil {
		return nil, err
	}
	request.Header.Set("Authorization", "Bearer "+e.token)
	return e.Do(request)
}

func main() {
	domain := flag.String("domain", os.Getenv("EGNYTE_DOMAIN"), "your domain, such as acme.egnyte.com")
	core := flag.String("core", "", "the core to look up")
	flag.Parse()
	if *domain == "" {
		log.Fatal("-domain is missing, for example -domain=acme.egnyte.com")
	}
	e := egnyte{Client: &http.Client{Timeout: time.Minute}, host: hostOf(*domain), token: os.Getenv("EGNYTE_TOKEN")}
	for {
		answer, err := e.folder(*core)
		if err != nil {
			log.Fatal(err)
		}
		defer answer.Body.Close()
		if answer.StatusCode == http.StatusUnauthorized {
			log.Fatal("the token is not valid any more; get a new one and set EGNYTE_TOKEN")
		}
		if wait, err := strconv.Atoi(answer.Header.Get("Retry-After")); err == nil {
			time.Sleep(time.Duration(wait) * time.Second)
			continue
		}
		var folder struct{ Files []struct{ Name string } }
		if err := json.NewDecoder(answer.Body).Decode(&folder); err != nil {
			log.Fatal(err)
		}
		fmt.Println(len(folder.Files), "files")
		break
	}
	if state, err := freezerClient().Get("https://freezer.local/state"); err == nil {
		fmt.Println("freezer:", state.Status)
	}
}
