package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"os"

	"github.com/spf13/viper"
	"golang.org/x/oauth2"
)

var errSignInAgain = errors.New("sign in again")

func main() {
	settings, err := load()
	if err != nil {
		slog.Error("settings", "err", err)
		os.Exit(1)
	}
	token := &oauth2.Token{AccessToken: os.Getenv("EGNYTE_TOKEN")}
	client := oauth2.NewClient(context.Background(), oauth2.StaticTokenSource(token))
	root := fmt.Sprintf("%[2]s.egnyte.com%[1]s", "/pubapi", "https://"+settings.Egnyte.Domain)
	for _, err := range []error{
		get(client, root+settings.Egnyte.Links),                 //~ GET /pubapi/v1/links
		get(client, root+settings.Egnyte.Folder),                //~ GET /pubapi/v1/fs/{path}
		get(client, root+settings.Egnyte.People),                //~ GET /pubapi/v2/users
		get(client, root+viper.GetString("egnyte.events")),      //~ GET /pubapi/v1/events
	} {
		if err != nil {
			slog.Error("sync", "err", err)
		}
	}
}

func get(client *http.Client, url string) error {
	res, err := client.Get(url)
	if err != nil {
		return err
	}
	defer res.Body.Close()
	switch res.StatusCode {
	case http.StatusOK:
		return nil
	case http.StatusUnauthorized:
		return errSignInAgain
	}
	return fmt.Errorf("egnyte: %s", res.Status)
}
