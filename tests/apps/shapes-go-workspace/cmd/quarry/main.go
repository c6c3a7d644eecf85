package main

import (
	"os"

	"github.com/holm-quarries/slabs/pkg/api"
	"github.com/holm-quarries/slabs/pkg/yard"
	"github.com/holm-quarries/stamps/pkg/press"
)

func main() {
	token := os.Getenv("EGNYTE_TOKEN")
	if len(os.Args) > 1 {
		yard.Share(token, os.Args[1])
	}
	yard.List(token)
	press.Print("slabs")
	api.Fetch("GET", api.WhoAmI, token) //~ GET /pubapi/v1/userinfo
}
