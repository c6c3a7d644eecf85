package cmd

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"
	"github.com/spf13/viper"
)

var rootCmd = &cobra.Command{
	Use:   "egsync",
	Short: "Keep a local folder and an Egnyte folder in step",
}

func init() {
	cobra.OnInitialize(initConfig)
	rootCmd.PersistentFlags().String("domain", "", "Egnyte domain, e.g. acme")
	viper.BindPFlag("domain", rootCmd.PersistentFlags().Lookup("domain"))
	rootCmd.AddCommand(loginCmd, listCmd)
}

func initConfig() {
	home, err := os.UserHomeDir()
	cobra.CheckErr(err)
	viper.SetConfigFile(filepath.Join(home, ".egsync.yaml"))
	viper.SetEnvPrefix("EGSYNC")
	viper.AutomaticEnv()
	_ = viper.ReadInConfig()
}

func Execute() {
	if err := rootCmd.Execute(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
