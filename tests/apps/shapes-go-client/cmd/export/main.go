package main

import (
	"context"
	"log"
	"net/http"
	"os"

	"example.com/export/internal/egnyte"
)

type auditor struct {
	client egnyte.Doer
	root   string
}

func (a auditor) whoami() error {
	req, err := http.NewRequest("GET", a.root+"/userinfo", nil) //~ GET /pubapi/v1/userinfo
	if err != nil {
		return err
	}
	_, err = a.client.Do(req)
	return err
}

func main() {
	domain := os.Getenv("EGNYTE_DOMAIN")
	c := egnyte.New(domain, egnyte.WithToken(os.Getenv("EGNYTE_TOKEN")))
	ctx := context.Background()
	if _, err := c.List(ctx, "Shared/Exports"); err != nil {
		log.Fatal(err)
	}
	if err := c.Share(ctx, "/Shared/Exports/today.csv"); err != nil {
		log.Fatal(err)
	}
	if err := c.Remove("/Shared/Exports/yesterday.csv"); err != nil {
		log.Print(err)
	}
	a := auditor{client: http.DefaultClient, root: "https://" + domain + ".egnyte.com/pubapi/v1"}
	if err := a.whoami(); err != nil {
		log.Fatal(err)
	}
}
