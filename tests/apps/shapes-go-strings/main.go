package main

import (
	"fmt"
	"net/http"
	"net/url"
	"os"
	"strings"

	"github.com/go-resty/resty/v2"
)

var client = &http.Client{}

func base() string {
	return fmt.Sprintf(host, os.Getenv("EGNYTE_DOMAIN"))
}

func main() {
	id := os.Args[1]
	http.Get(base() + users + "/" + id)                       //~ GET /pubapi/v1/users/{id}
	http.Get(strings.Join([]string{base(), "pubapi", "v1", "userinfo"}, "/")) //~ GET /pubapi/v1/userinfo
	client.Get(fmt.Sprintf("%s/pubapi/v1/links/%s", base(), url.PathEscape(id))) //~ GET /pubapi/v1/links/{id}

	joined, err := url.JoinPath(base(), "pubapi/v1", "links")
	if err != nil {
		panic(err)
	}
	client.Get(joined) //~ GET /pubapi/v1/links

	u, _ := url.Parse(base())
	u.Path = "/pubapi/v1/userinfo"
	q := u.Query()
	q.Set("fields", "email")
	u.RawQuery = q.Encode()
	client.Get(u.String()) //~ GET /pubapi/v1/userinfo

	where := url.URL{Scheme: "https", Host: "acme.egnyte.com", Path: "/pubapi/v1/links"}
	client.Get(where.String()) //~ GET /pubapi/v1/links

	var b strings.Builder
	b.WriteString(base())
	b.WriteString(users)
	client.Get(b.String()) //~ GET /pubapi/v1/users

	for _, path := range []string{"/pubapi/v1/userinfo", "/pubapi/v1/links"} {
		client.Get(base() + path) //~ GET /pubapi/v1/userinfo; GET /pubapi/v1/links
	}

	act(remove, id)
	fluent(id)
}

func act(v verb, id string) {
	switch v {
	case list:
		client.Get(base() + users + "/" + id) //~ GET /pubapi/v1/users/{id}
	case remove:
		req, err := http.NewRequest(string(v), base()+users+"/"+id, nil) //~ DELETE /pubapi/v1/users/{id}
		if err == nil {
			client.Do(req)
		}
	}
}

func fluent(id string) {
	api := resty.New().SetBaseURL(base() + "/pubapi/v1").SetAuthToken(os.Getenv("EGNYTE_TOKEN"))
	api.R().SetQueryParam("path", "/Shared").Get("/links") //~ GET /pubapi/v1/links
	api.R().Delete("/links/" + id)                         //~ DELETE /pubapi/v1/links/{id}
}
