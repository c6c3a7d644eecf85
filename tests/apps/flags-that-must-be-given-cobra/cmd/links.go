package cmd

import (
	"errors"
	"strings"

	"github.com/holm-quarries/slabctl/internal/run"
	"github.com/spf13/cobra"
)

// Links are the commands for what was sent to customers.
func Links() *cobra.Command {
	root := &cobra.Command{Use: "links"}
	root.AddCommand(show(), drop(), draft())
	return root
}

func show() *cobra.Command {
	var link string
	command := &cobra.Command{
		Use: "show",
		RunE: func(c *cobra.Command, args []string) error {
			if link == "" {
				return errors.New("--link is missing")
			}
			return run.Request("GET", "/links/"+link) //~ GET /pubapi/v1/links/{link_id}
		},
	}
	command.Flags().StringVar(&link, "link", "", "the link")
	return command
}

func drop() *cobra.Command {
	var link string
	command := &cobra.Command{
		Use: "drop",
		RunE: func(c *cobra.Command, args []string) error {
			if link == "" {
				return errors.New("--link is missing")
			}
			return run.Request("DELETE", "/links/"+link) //~ DELETE /pubapi/v1/links/{link_id}
		},
	}
	command.Flags().StringVarP(&link, "link", "l", "", "the link")
	return command
}

// A variable that nobody fills stays what it is.
func draft() *cobra.Command {
	var link string
	return &cobra.Command{
		Use: "draft",
		RunE: func(c *cobra.Command, args []string) error {
			if strings.TrimSpace(link) == "" {
				return errors.New("drafts have no links")
			}
			return nil
		},
	}
}
