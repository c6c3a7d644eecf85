package cmd

import (
	"bufio"
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/viper"

	"github.com/tallpine/egsync/internal/api"
)

var loginCmd = &cobra.Command{
	Use:   "login",
	Short: "Sign in to Egnyte and remember the token",
	RunE: func(cmd *cobra.Command, args []string) error {
		flow, err := api.NewFlow(viper.GetString("domain"), os.Getenv("EGSYNC_CLIENT_ID"), os.Getenv("EGSYNC_CLIENT_SECRET"))
		if err != nil {
			return err
		}
		fmt.Println("Open this address, sign in and paste the address you are sent to:")
		fmt.Println(flow.AuthorizeURL())
		line, err := bufio.NewReader(os.Stdin).ReadString('\n')
		if err != nil {
			return err
		}
		token, err := flow.Finish(strings.TrimSpace(line))
		if err != nil {
			return err
		}
		viper.Set("access_token", token)
		if err := viper.WriteConfig(); err != nil { //~ EG303
			return fmt.Errorf("could not save the configuration: %w", err)
		}
		fmt.Println("You are signed in.")
		return nil
	},
}
