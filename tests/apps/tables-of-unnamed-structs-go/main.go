package main

import (
	"errors"
	"fmt"
	"net/http"
	"os"
	"strings"

	"github.com/kelseyhightower/envconfig"
)

// Structs without names of their own, told by position.
var listed = []struct {
	name string
	path string
}{
	{"links", "/v1/links"},
	{"tasks", "/v1/tasks"},
}

var byName = map[string]struct{ path string }{"notes": {"/v1/notes"}}

// Where a variable is named after its field, the tag says what holds without it.
type config struct {
	Domain string
	Users  string `default:"/v2/users" split_words:"true"`
}

func get(url string) error {
	req, err := http.NewRequest(http.MethodGet, url, nil)
	if err != nil {
		return err
	}
	req.Header.Set("Authorization", "Bearer "+os.Getenv("EGNYTE_TOKEN"))
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		return err
	}
	defer res.Body.Close()
	if res.StatusCode == http.StatusUnauthorized { //~ EG403
		return errors.New("connect again")
	}
	return nil
}

func group(domain, id string) error {
	var address strings.Builder
	address.WriteString("https://" + domain + ".egnyte.com")
	fmt.Fprintf(&address, "/pubapi/v%d/groups/%s", 2, id)
	return get(address.String()) //~ GET /pubapi/v2/groups/{group_id} handles=specific
}

func link(domain, id string) error {
	address := &strings.Builder{}
	fmt.Fprint(address, "https://", domain, ".egnyte.com/pubapi/v1/links/", id)
	return get(address.String()) //~ GET /pubapi/v1/links/{link_id} handles=specific
}

func main() {
	var cfg config
	if err := envconfig.Process("egnyte", &cfg); err != nil {
		panic(err)
	}
	base := "https://" + cfg.Domain + ".egnyte.com/pubapi"
	for _, one := range listed {
		if err := get(base + one.path); err != nil { //~ GET /pubapi/v1/links handles=specific; GET /pubapi/v1/tasks handles=specific
			fmt.Println(one.name, err)
		}
	}
	if err := errors.Join(get(base+byName["notes"].path), get(base+cfg.Users)); err != nil { //~ GET /pubapi/v1/notes handles=specific; GET /pubapi/v2/users handles=specific
		fmt.Println(err)
	}
	if err := errors.Join(group(cfg.Domain, "7"), link(cfg.Domain, "9")); err != nil {
		fmt.Println(err)
	}
}
