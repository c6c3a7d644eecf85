package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"
	"golang.org/x/oauth2"
)

const (
	clientID     = "cask-labels"
	clientSecret = "Zk7RwTq4LxVn9BsYm2CpHd6JgFa8UeK3" //~ EG304
)

func config(domain string) *oauth2.Config {
	base := fmt.Sprintf("https://%s.egnyte.com/puboauth/token", domain)
	return &oauth2.Config{
		ClientID:     clientID,
		ClientSecret: clientSecret,
		RedirectURL:  "https://labels.example.com/cli",
		Scopes:       []string{"Egnyte.filesystem"},
		Endpoint:     oauth2.Endpoint{AuthURL: base, TokenURL: base, AuthStyle: oauth2.AuthStyleInParams},
	}
}

func tokenFile() string {
	home, _ := os.UserHomeDir()
	return filepath.Join(home, ".casklabels", "token.json")
}

func tokenFromFile(file string) (*oauth2.Token, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	tok := &oauth2.Token{}
	err = json.NewDecoder(f).Decode(tok)
	return tok, err
}

func saveToken(path string, token *oauth2.Token) {
	fmt.Printf("Saving credential file to: %s\n", path)
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_TRUNC, 0600)
	if err != nil {
		log.Fatalf("Unable to cache oauth token: %v", err)
	}
	defer f.Close()
	json.NewEncoder(f).Encode(token) //~ EG303
}

func getClient(domain string) *http.Client {
	conf := config(domain)
	tok, err := tokenFromFile(tokenFile())
	if err != nil {
		fmt.Printf("Open %s and type the code: ", conf.AuthCodeURL("state-token"))
		var code string
		fmt.Scan(&code)
		tok, err = conf.Exchange(context.TODO(), code)
		if err != nil {
			log.Fatalf("Unable to retrieve token: %v", err)
		}
		fmt.Println("token expires", tok.Expiry)
		fmt.Println("token", tok.AccessToken) //~ EG305
		saveToken(tokenFile(), tok)
	}
	return conf.Client(context.Background(), tok)
}

func main() {
	var domain string
	root := &cobra.Command{Use: "casklabels"}
	root.PersistentFlags().StringVar(&domain, "domain", os.Getenv("EGNYTE_DOMAIN"), "Egnyte domain")
	root.AddCommand(&cobra.Command{
		Use: "list",
		RunE: func(cmd *cobra.Command, args []string) error {
			resp, err := getClient(domain).Get("https://" + domain + ".egnyte.com/pubapi/v1/fs/Shared/Labels") //~ GET /pubapi/v1/fs/{path} handles=specific
			if err != nil {
				return err
			}
			defer resp.Body.Close()
			if resp.StatusCode == http.StatusUnauthorized {
				return fmt.Errorf("run casklabels login")
			}
			_, err = io.Copy(os.Stdout, resp.Body)
			return err
		},
	})
	root.AddCommand(&cobra.Command{
		Use: "logout",
		RunE: func(cmd *cobra.Command, args []string) error { //~ EG309
			return os.Remove(tokenFile())
		},
	})
	root.AddCommand(&cobra.Command{
		Use: "clean",
		RunE: func(cmd *cobra.Command, args []string) error {
			return os.RemoveAll(filepath.Join(os.TempDir(), "casklabels"))
		},
	})
	if err := root.Execute(); err != nil {
		os.Exit(1)
	}
}
