package cmd

import (
	"fmt"
	"io"
	"net/http"
	"os"
	"path"

	"github.com/spf13/cobra"
)

var domain string

var root = &cobra.Command{
	Use:  "print PATH",
	Args: cobra.ExactArgs(1),
	RunE: func(cmd *cobra.Command, args []string) error {
		token, err := login(domain)
		if err != nil {
			return err
		}
		address := fmt.Sprintf("https://%s.egnyte.com%s", domain, path.Join("/pubapi/v1/fs-content", args[0]))
		req, err := http.NewRequestWithContext(cmd.Context(), http.MethodGet, address, nil) //~ GET /pubapi/v1/fs-content/{path}
		if err != nil {
			return err
		}
		req.Header.Set("Authorization", "Bearer "+token)
		resp, err := http.DefaultClient.Do(req)
		if err != nil {
			return err
		}
		defer resp.Body.Close()
		_, err = io.Copy(os.Stdout, resp.Body)
		return err
	},
}

// Execute runs the command.
func Execute() {
	root.Flags().StringVar(&domain, "domain", "", "the Egnyte domain")
	if err := root.Execute(); err != nil {
		os.Exit(1)
	}
}
