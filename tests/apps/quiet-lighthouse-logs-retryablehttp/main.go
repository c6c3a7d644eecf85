package main

import (
	"io"
	"log"
	"net/http"
	"os"
	"path/filepath"
	"time"

	"github.com/hashicorp/go-retryablehttp"
)

func main() {
	day := time.Now().UTC().Format("2006-01-02")
	if err := fetch(patient(), "Shared/Lights/"+day+".log", filepath.Join("logs", day+".log")); err != nil {
		log.Fatal(err)
	}
}

// patient is a client whose default policy tries 429 and 5xx again and waits as long as Retry-After says.
func patient() *http.Client {
	c := retryablehttp.NewClient()
	c.RetryMax = 6
	c.RetryWaitMax = 2 * time.Minute
	c.Logger = nil
	return c.StandardClient()
}

func fetch(client *http.Client, path, to string) error {
	req, err := http.NewRequest(http.MethodGet, "https://"+os.Getenv("EGNYTE_DOMAIN")+".egnyte.com/pubapi/v1/fs-content/"+path, nil) //~ GET /pubapi/v1/fs-content/{path}
	if err != nil {
		return err
	}
	req.Header.Set("Authorization", "Bearer "+os.Getenv("EGNYTE_TOKEN"))
	res, err := client.Do(req)
	if err != nil {
		return err
	}
	defer res.Body.Close()
	file, err := os.Create(to)
	if err != nil {
		return err
	}
	defer file.Close()
	_, err = io.Copy(file, res.Body)
	return err
}
