package cmd

import (
	"fmt"
	"io"
	"net/http"
	"os"

	"github.com/spf13/cobra"
	"github.com/zalando/go-keyring"
)

const service = "planfetch-egnyte"

var domain string

var root = &cobra.Command{Use: "planfetch", Short: "Fetch building plans from Egnyte"}

var list = &cobra.Command{
	Use: "list",
	RunE: func(cmd *cobra.Command, args []string) error {
		token, err := keyring.Get(service, domain)
		if err != nil {
			return fmt.Errorf("not logged in to %s", domain)
		}
		req, _ := http.NewRequest(http.MethodGet, "https://"+domain+".egnyte.com/pubapi/v1/fs/Shared/Plans", nil) //~ GET /pubapi/v1/fs/{path}
		req.Header.Set("Authorization", "Bearer "+token)
		res, err := http.DefaultClient.Do(req)
		if err != nil {
			return err
		}
		defer res.Body.Close()
		_, err = io.Copy(os.Stdout, res.Body)
		return err
	},
}

func init() {
	root.PersistentFlags().StringVar(&domain, "domain", os.Getenv("EGNYTE_DOMAIN"), "name of the Egnyte domain")
	root.AddCommand(list, login, logout)
}

func Execute() {
	if err := root.Execute(); err != nil {
		os.Exit(1)
	}
}
