package cmd

import (
	"encoding/json"
	"fmt"
	"log/slog"
	"net/http"
	"net/url"
	"os"
	"time"

	"github.com/spf13/cobra"
	"github.com/zalando/go-keyring"
	bolt "go.etcd.io/bbolt"
)

type session struct {
	Token string    `json:"access_token"`
	Kind  string    `json:"token_type"`
	Since time.Time `json:"since"`
}

func (s session) LogValue() slog.Value {
	return slog.GroupValue(slog.String("kind", s.Kind), slog.Time("since", s.Since))
}

var login = &cobra.Command{
	Use: "login",
	RunE: func(cmd *cobra.Command, args []string) error {
		domain, _ := cmd.Flags().GetString("domain")
		response, err := http.PostForm(fmt.Sprintf("https://%s.egnyte.com/puboauth/token", domain), url.Values{
			"grant_type": {"password"},
			"client_id":  {os.Getenv("EGNYTE_KEY")},
			"username":   {os.Getenv("EGNYTE_USER")},
			"password":   {os.Getenv("EGNYTE_PASSWORD")},
			"scope":      {"Egnyte.filesystem"},
		})
		if err != nil {
			return err
		}
		defer response.Body.Close()
		var current session
		if err := json.NewDecoder(response.Body).Decode(&current); err != nil {
			return err
		}
		current.Since = time.Now()
		slog.Info("signed in", "session", current)
		if ring, _ := cmd.Flags().GetBool("keyring"); ring {
			return keyring.Set("peat", domain, current.Token)
		}
		return remember(domain, current)
	},
}

func remember(domain string, current session) error {
	store, err := bolt.Open("peat.db", 0o600, nil)
	if err != nil {
		return err
	}
	defer store.Close()
	return store.Update(func(tx *bolt.Tx) error {
		bucket, err := tx.CreateBucketIfNotExists([]byte("sessions"))
		if err != nil {
			return err
		}
		encoded, err := json.Marshal(current)
		if err != nil {
			return err
		}
		return bucket.Put([]byte(domain), encoded) //~ EG303
	})
}
