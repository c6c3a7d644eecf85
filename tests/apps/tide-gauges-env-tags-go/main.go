package main

import (
	"fmt"
	"net/http"

	"github.com/alecthomas/kingpin/v2"
)

var (
	archive = kingpin.Flag("archive", "Where old readings lie.").Default("https://archive.egnyte.com").Envar("ARCHIVE_URL").String()
	charts  = kingpin.Flag("charts", "Where the charts come from.").Default("https://charts.tides.example").String()
)

func ask(address, token string) (*http.Response, error) {
	request, err := http.NewRequest(http.MethodGet, address, nil)
	if err != nil {
		return nil, err
	}
	request.Header.Set("Authorization", "Bearer "+token)
	return http.DefaultClient.Do(request) //~ EG401; EG403
}

func main() {
	kingpin.Parse()
	cfg, err := load()
	if err != nil {
		panic(err)
	}
	me, err := ask(cfg.Egnyte+"/pubapi/v1/userinfo", cfg.Token) //~ GET /pubapi/v1/userinfo
	fmt.Println(me, err)
	old, err := ask(*archive+"/pubapi/v1/fs/Shared/Tides", cfg.Token) //~ GET /pubapi/v1/fs/{path}
	fmt.Println(old, err)
	buoys, err := ask(cfg.Buoys+"/v1/levels", cfg.Token)
	fmt.Println(buoys, err)
	sheet, err := ask(*charts+"/v1/sheets", cfg.Token)
	fmt.Println(sheet, err)
}
