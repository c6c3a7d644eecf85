// Command gauge-houses shares the readings of a gauge house with who asks for them.
package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"net/http"
	"os"
	"strconv"
	"strings"
	"time"
)

// errSignIn says that somebody has to connect the account again.
var errSignIn = errors.New("connect the account again")

// live says whether a domain is one that readings may go to: the sandbox is for our own tests.
func live(domain string) bool {
	return strings.HasSuffix(domain, ".egnyte.com") && !strings.HasSuffix(domain, "qa-egnyte.com")
}

// share makes a link to a reading, for which it needs no more than the links.
//
//egnyte-scopes: Egnyte.link
func share(domain, token, path string) (string, error) {
	if !live(domain) {
		return "", fmt.Errorf("no domain of ours: %s", domain)
	}
	body, err := json.Marshal(map[string]string{"path": path, "type": "file", "accessibility": "anyone"})
	if err != nil {
		return "", err
	}
	for range 3 {
		req, err := http.NewRequest(http.MethodPost, "https://"+domain+"/pubapi/v1/links", bytes.NewReader(body)) //~ POST /pubapi/v1/links handles=specific
		if err != nil {
			return "", err
		}
		req.Header.Set("Authorization", "Bearer "+token)
		req.Header.Set("Content-Type", "application/json")
		resp, err := http.DefaultClient.Do(req)
		if err != nil {
			return "", err
		}
		defer resp.Body.Close()
		switch resp.StatusCode {
		case http.StatusOK, http.StatusCreated:
			var made struct {
				Links []struct {
					URL string `json:"url"`
				} `json:"links"`
			}
			if err := json.NewDecoder(resp.Body).Decode(&made); err != nil || len(made.Links) == 0 {
				return "", errors.New("an answer without a link")
			}
			return made.Links[0].URL, nil
		case http.StatusUnauthorized:
			return "", errSignIn
		case http.StatusTooManyRequests:
			seconds, _ := strconv.Atoi(resp.Header.Get("Retry-After"))
			time.Sleep(time.Duration(seconds+1) * time.Second)
		default:
			return "", fmt.Errorf("status %d", resp.StatusCode)
		}
	}
	return "", errors.New("too busy")
}

// stored asks the hub of another vendor's connectors which accounts it knows.
func stored(hub, key string) (*http.Response, error) {
	req, err := http.NewRequest(http.MethodGet, hub+"/elements/api-v2/hubs/crm/accounts", nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Element "+key)
	return http.DefaultClient.Do(req)
}

// disconnect ends the day's session at the gauge itself.
func disconnect(gauge string) error {
	resp, err := http.Post("http://"+gauge+".gauges.example/disconnect", "text/plain", nil)
	if err != nil {
		return err
	}
	return resp.Body.Close()
}

func main() {
	link, err := share(os.Getenv("EGNYTE_HOST"), os.Getenv("EGNYTE_TOKEN"), os.Args[1])
	if errors.Is(err, errSignIn) {
		log.Fatal("the token was refused: ", err)
	}
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(link)
	accounts, err := stored(os.Getenv("HUB_URL"), os.Getenv("HUB_KEY"))
	if err != nil {
		log.Fatal(err)
	}
	accounts.Body.Close()
	if err := disconnect(os.Getenv("GAUGE")); err != nil {
		log.Print(err)
	}
}
