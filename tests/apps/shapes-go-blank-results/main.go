// Orchard lists and shares what lies in an orchard's Egnyte.
package main

import (
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"strings"

	"github.com/spf13/cobra"
)

const api = "https://acme.egnyte.com/pubapi/v1"

type preset struct {
	Link string `json:"link"`
}

type options struct {
	link  string
	group string
}

// parted gives nothing but the error where it gives one.
func parted(flag string) (owner, link string, err error) {
	parts := strings.SplitN(flag, "/", 2)
	if len(parts) != 2 {
		return "", "", fmt.Errorf("no owner in %s", flag)
	}
	return parts[0], parts[1], nil
}

func known(name string, links map[string]string) (string, bool) {
	if link, ok := links[name]; ok {
		return link, true
	}
	return "", false
}

func saved() (string, error) {
	data, err := os.ReadFile("orchard.json")
	if err != nil {
		return "", err
	}
	var kept preset
	if err := json.Unmarshal(data, &kept); err != nil {
		return "", err
	}
	return kept.Link, nil
}

func show(opts *options) error {
	_, link, err := parted(os.Args[1])
	if err != nil {
		return err
	}
	http.Get(fmt.Sprintf("%s/links/%s", api, link)) //~ GET /pubapi/v1/links/{link_id}

	if opts.link == "" {
		if preset, err := saved(); err == nil && preset != "" {
			opts.link = preset
		}
	}
	if opts.link == "" {
		return fmt.Errorf("no link")
	}
	http.Get(api + "/links/" + opts.link) //~ GET /pubapi/v1/links/{link_id}

	named, ok := known(os.Args[2], map[string]string{})
	if !ok {
		return fmt.Errorf("no such link")
	}
	request, _ := http.NewRequest(http.MethodDelete, api+"/links/"+named, nil) //~ DELETE /pubapi/v1/links/{link_id}
	http.DefaultClient.Do(request)
	return nil
}

func group(id string) error {
	wanted := ""
	if id != "all" {
		wanted = id
	}
	if wanted == "" || strings.HasPrefix(wanted, "-") {
		return nil
	}
	http.Get("https://acme.egnyte.com/pubapi/v2/groups/" + wanted) //~ GET /pubapi/v2/groups/{group_id}
	return nil
}

func main() {
	opts := &options{}
	command := &cobra.Command{
		Use: "orchard",
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := group(args[0]); err != nil {
				return err
			}
			return show(opts)
		},
	}
	command.Flags().StringVarP(&opts.link, "link", "l", "", "the link to show")
	command.Execute()
}
