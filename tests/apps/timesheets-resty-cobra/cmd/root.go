package cmd

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"example.com/timesheets/egnyte"
	"github.com/spf13/cobra"
	"github.com/spf13/viper"
)

var rootCmd = &cobra.Command{Use: "timesheets"}

var listCmd = &cobra.Command{
	Use:  "list [week]",
	Args: cobra.ExactArgs(1),
	RunE: func(cmd *cobra.Command, args []string) error {
		folder, err := egnyte.New(viper.GetString("token")).Folder(args[0])
		if err != nil {
			return err
		}
		for _, file := range folder.Files {
			fmt.Println(file.Name)
		}
		return nil
	},
}

var uploadCmd = &cobra.Command{
	Use:  "upload [file]",
	Args: cobra.ExactArgs(1),
	RunE: func(cmd *cobra.Command, args []string) error {
		content, err := os.ReadFile(args[0])
		if err != nil {
			return err
		}
		err = egnyte.New(viper.GetString("token")).Upload(filepath.Base(args[0]), content)
		if errors.Is(err, egnyte.ErrSignIn) {
			fmt.Fprintln(os.Stderr, "Run `timesheets login` first")
			os.Exit(2)
		}
		return err
	},
}

func init() {
	viper.SetEnvPrefix("egnyte")
	viper.AutomaticEnv()
	rootCmd.AddCommand(listCmd, uploadCmd)
}

func Execute() error { return rootCmd.Execute() }
