package main

import (
	"io"
	"log"
	"net/http"
	"os"
	"time"

	"github.com/PuerkitoBio/rehttp"
)

func main() {
	client := &http.Client{
		Transport: rehttp.NewTransport(nil,
			rehttp.RetryAll(rehttp.RetryMaxRetries(5), rehttp.RetryStatuses(429, 503)),
			rehttp.ExpJitterDelay(time.Second, time.Minute)),
	}
	req, err := http.NewRequest(http.MethodGet, "https://"+os.Getenv("EGNYTE_DOMAIN")+".egnyte.com/pubapi/v1/fs-content/Shared/Tarn/levels.csv", nil) //~ GET /pubapi/v1/fs-content/{path}
	if err != nil {
		log.Fatal(err)
	}
	req.Header.Set("Authorization", "Bearer "+os.Getenv("EGNYTE_TOKEN"))
	res, err := client.Do(req)
	if err != nil {
		log.Fatal(err)
	}
	defer res.Body.Close()
	_, _ = io.Copy(os.Stdout, res.Body)
}
