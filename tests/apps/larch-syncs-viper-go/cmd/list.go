package cmd

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"
	"github.com/spf13/viper"

	"github.com/tallpine/egsync/internal/api"
)

var listCmd = &cobra.Command{
	Use:   "ls PATH",
	Short: "List an Egnyte folder",
	Args:  cobra.ExactArgs(1),
	RunE: func(cmd *cobra.Command, args []string) error {
		client := api.NewClient(viper.GetString("domain"), viper.GetString("access_token"))
		entries, err := client.List(cmd.Context(), args[0])
		if errors.Is(err, api.ErrUnauthorized) {
			return errors.New("your sign-in has expired, run `egsync login` again")
		}
		if err != nil {
			return err
		}
		for _, e := range entries {
			fmt.Println(e.Name)
		}
		return nil
	},
}
