package main

import (
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"
	"github.com/zalando/go-keyring"
)

type grant struct {
	AccessToken string `json:"access_token"`
	ExpiresIn   int    `json:"expires_in"`
}

type profile struct {
	Domain string `json:"domain"`
	Grant  grant  `json:"grant"`
}

func profilePath() string {
	d, _ := os.UserConfigDir()
	return filepath.Join(d, "skua.json")
}

func loginCmd() *cobra.Command {
	var portable bool
	c := &cobra.Command{Use: "login DOMAIN", Args: cobra.ExactArgs(1), RunE: func(_ *cobra.Command, args []string) error {
		form := url.Values{}
		form.Set("grant_type", "password")
		form.Set("client_id", os.Getenv("SKUA_KEY"))
		form.Set("username", os.Getenv("SKUA_USER"))
		form.Set("password", os.Getenv("SKUA_PASSWORD"))
		form.Set("scope", "Egnyte.filesystem")
		res, err := http.PostForm("https://"+args[0]+".egnyte.com/puboauth/token", form)
		if err != nil {
			return err
		}
		defer res.Body.Close()
		if res.StatusCode != http.StatusOK {
			return fmt.Errorf("login refused: %s", res.Status)
		}
		var g grant
		if err := json.NewDecoder(res.Body).Decode(&g); err != nil {
			return err
		}
		log.Printf("logged in, %d seconds, token %s", g.ExpiresIn, strings.Repeat("*", len(g.AccessToken)))
		if portable {
			b, _ := json.MarshalIndent(profile{args[0], g}, "", "  ")
			return os.WriteFile(profilePath(), b, 0o600) //~ EG303
		}
		if err := keyring.Set("skua", args[0], g.AccessToken); err != nil {
			return err
		}
		return os.WriteFile(profilePath(), []byte(`{"domain":"`+args[0]+`"}`), 0o644)
	}}
	c.Flags().BoolVar(&portable, "portable", false, "keep everything in one file")
	return c
}

func load() (p profile, err error) {
	b, err := os.ReadFile(profilePath())
	if err != nil {
		return p, err
	}
	if err = json.Unmarshal(b, &p); err == nil && p.Grant.AccessToken == "" {
		p.Grant.AccessToken, err = keyring.Get("skua", p.Domain)
	}
	return p, err
}
