package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"os"

	"filippo.io/age"
	"github.com/spf13/cobra"

	"example.com/cellar/labels/vault"
)

const file = "signin.age"

func connect(cmd *cobra.Command, args []string) error {
	domain, code := args[0], args[1]
	answer, err := http.PostForm("https://"+domain+".egnyte.com/puboauth/token", url.Values{
		"client_id":     {os.Getenv("EGNYTE_KEY")},
		"client_secret": {os.Getenv("EGNYTE_SECRET")},
		"redirect_uri":  {"https://labels.example.com/connected"},
		"code":          {code},
		"grant_type":    {"authorization_code"},
	})
	if err != nil {
		return err
	}
	defer answer.Body.Close()
	signIn := vault.SignIn{Domain: domain}
	if err := json.NewDecoder(answer.Body).Decode(&signIn); err != nil {
		return err
	}
	return vault.Save(file, os.Getenv("CELLAR_RECIPIENT"), signIn)
}

func list(cmd *cobra.Command, args []string) error {
	identity, err := age.ParseX25519Identity(os.Getenv("CELLAR_IDENTITY"))
	if err != nil {
		return err
	}
	signIn, err := vault.Load(file, identity)
	if err != nil {
		return err
	}
	request, err := http.NewRequest(http.MethodGet, "https://"+signIn.Domain+".egnyte.com/pubapi/v1/fs/Shared/Labels", nil) //~ GET /pubapi/v1/fs/{path}
	if err != nil {
		return err
	}
	request.Header.Set("Authorization", "Bearer "+signIn.AccessToken)
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		return err
	}
	defer answer.Body.Close()
	if answer.StatusCode == http.StatusUnauthorized {
		return errors.New("the sign-in has ended, run connect again")
	}
	var folder struct {
		Files []struct{ Name string }
	}
	if err := json.NewDecoder(answer.Body).Decode(&folder); err != nil {
		return err
	}
	for _, f := range folder.Files {
		fmt.Println(f.Name)
	}
	return nil
}

func main() {
	root := &cobra.Command{Use: "labels"}
	root.AddCommand(&cobra.Command{Use: "connect DOMAIN CODE", Args: cobra.ExactArgs(2), RunE: connect})
	root.AddCommand(&cobra.Command{Use: "list", RunE: list})
	if root.Execute() != nil {
		os.Exit(1)
	}
}
