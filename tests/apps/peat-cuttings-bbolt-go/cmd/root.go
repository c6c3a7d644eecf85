package cmd

import (
	"os"

	"github.com/spf13/cobra"
)

var root = &cobra.Command{Use: "peat"}

func Execute() {
	login.Flags().String("domain", "", "name of the Egnyte domain")
	login.Flags().Bool("keyring", false, "keep the session in the keyring")
	root.AddCommand(login)
	if root.Execute() != nil {
		os.Exit(1)
	}
}
