// An error of the program's own that carries the status beside what the body says.
package main

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"time"
)

type failure struct {
	Status  int    `json:"-"`
	Message string `json:"errorMessage"`
}

func (f *failure) Error() string { return fmt.Sprintf("%d %s", f.Status, f.Message) }

func (f *failure) signedOut() bool { return f.Status == http.StatusUnauthorized }

func (f *failure) busy() bool { return f.Status == http.StatusTooManyRequests }

func fetch(path string, into any) error {
	req, err := http.NewRequest("GET", "https://"+os.Getenv("EGNYTE_DOMAIN")+".egnyte.com/pubapi"+path, nil)
	if err != nil {
		return err
	}
	req.Header.Set("Authorization", "Bearer "+os.Getenv("EGNYTE_TOKEN"))
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		return err
	}
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body)
	if err != nil {
		return err
	}
	if res.StatusCode >= 400 {
		problem := &failure{Status: res.StatusCode}
		_ = json.Unmarshal(body, problem)
		if problem.signedOut() {
			return fmt.Errorf("sign in again: %w", problem)
		}
		if problem.busy() {
			time.Sleep(time.Second)
			return fetch(path, into)
		}
		return problem
	}
	return json.Unmarshal(body, into)
}

func main() {
	var links map[string]any
	if err := fetch("/v2/links", &links); err != nil { //~ GET /pubapi/v2/links handles=specific
		fmt.Println(err)
	}
	fmt.Println(links)
}
