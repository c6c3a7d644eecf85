package cmd

import (
	"encoding/json"
	"net/http"
	"net/url"
	"os"

	"github.com/spf13/cobra"
	"github.com/zalando/go-keyring"
)

var login = &cobra.Command{
	Use:  "login USER",
	Args: cobra.ExactArgs(1),
	RunE: func(cmd *cobra.Command, args []string) error {
		form := url.Values{
			"client_id":     {os.Getenv("EGNYTE_KEY")},
			"client_secret": {os.Getenv("EGNYTE_SECRET")},
			"username":      {args[0]},
			"password":      {os.Getenv("EGNYTE_PASSWORD")},
			"scope":         {"Egnyte.filesystem"},
			"grant_type":    {"password"},
		}
		res, err := http.PostForm("https://"+domain+".egnyte.com/puboauth/token", form)
		if err != nil {
			return err
		}
		defer res.Body.Close()
		var grant struct {
			AccessToken string `json:"access_token"`
		}
		if err := json.NewDecoder(res.Body).Decode(&grant); err != nil {
			return err
		}
		return keyring.Set(service, domain, grant.AccessToken)
	},
}
