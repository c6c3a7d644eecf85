package main

import (
	"fmt"
	"os"

	"github.com/go-resty/resty/v2"
)

func main() {
	root := fmt.Sprintf("https://%s.egnyte.com/pubapi/v1", os.Getenv("EGNYTE_DOMAIN"))
	token := os.Getenv("EGNYTE_TOKEN")

	old := resty.New().SetBaseURL(root)
	old.OnBeforeRequest(func(_ *resty.Client, r *resty.Request) error {
		r.SetHeader("Authorization", "Token "+token) //~ EG307
		return nil
	})
	named := resty.New().SetBaseURL(root).SetAuthScheme("OAuth").SetAuthToken(token) //~ EG307
	current := resty.New().SetBaseURL(root).SetAuthToken(token)

	links, _ := old.R().Get("/links") //~ GET /pubapi/v1/links
	me, _ := named.R().Get("/userinfo") //~ GET /pubapi/v1/userinfo
	folder, _ := current.R().Get("/fs/Shared/Basins") //~ GET /pubapi/v1/fs/{path}
	fmt.Println(links, me, folder)
}
