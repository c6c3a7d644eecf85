package cmd

import (
	"fmt"
	"net/http"
	"net/url"

	"github.com/spf13/cobra"
	"github.com/zalando/go-keyring"
)

var logout = &cobra.Command{
	Use:   "logout",
	Short: "Forget the Egnyte token, here and at Egnyte",
	RunE: func(cmd *cobra.Command, args []string) error {
		token, err := keyring.Get(service, domain)
		if err != nil {
			return nil
		}
		end := url.URL{Scheme: "https", Host: domain + ".egnyte.com", Path: "/pubapi/v1/tokens/revoke"}
		res, err := http.PostForm(end.String(), url.Values{"token": {token}})
		if err != nil {
			return fmt.Errorf("Egnyte could not be reached, still logged in: %w", err)
		}
		res.Body.Close()
		return keyring.Delete(service, domain)
	},
}
