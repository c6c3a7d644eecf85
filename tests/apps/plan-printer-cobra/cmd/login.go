package cmd

import (
	"bufio"
	"crypto/rand"
	"errors"
	"fmt"
	"net/url"
	"os"
	"strings"
)

// login lets the user paste the address that the browser ends at.
func login(domain string) (string, error) {
	state := rand.Text()
	fmt.Println("Open this page and paste the address you land on:")
	fmt.Printf("https://%s.egnyte.com/puboauth/token?client_id=%s&redirect_uri=%s&response_type=token&scope=Egnyte.filesystem&state=%s\n", domain, os.Getenv("EGNYTE_KEY"), url.QueryEscape("https://printer.example.com/done"), state) //~ EG202
	line, err := bufio.NewReader(os.Stdin).ReadString('\n')
	if err != nil {
		return "", err
	}
	landed, err := url.Parse(strings.TrimSpace(line))
	if err != nil {
		return "", err
	}
	got, err := url.ParseQuery(landed.Fragment)
	if err != nil || got.Get("state") != state || got.Has("error") {
		return "", errors.New("not signed in")
	}
	return got.Get("access_token"), nil
}
