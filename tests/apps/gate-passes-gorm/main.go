package main

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"os"

	"github.com/spf13/cobra"

	"example.com/gatepasses/store"
)

type grant struct {
	AccessToken string `json:"access_token"`
	ExpiresIn   int    `json:"expires_in"`
}

type gate struct {
	store *store.Store
	yard  string
}

func redeem(domain, code string) (*grant, error) {
	answer, err := http.PostForm("https://"+domain+".egnyte.com/puboauth/token", url.Values{
		"client_id":     {os.Getenv("EGNYTE_KEY")},
		"client_secret": {os.Getenv("EGNYTE_SECRET")},
		"redirect_uri":  {"https://gates.example.com/egnyte"},
		"grant_type":    {"authorization_code"},
		"scope":         {"Egnyte.filesystem"},
		"code":          {code},
	})
	if err != nil {
		return nil, err
	}
	defer answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("sign-in: %s", answer.Status)
	}
	var given grant
	return &given, json.NewDecoder(answer.Body).Decode(&given)
}

func connect(g *gate) *cobra.Command {
	return &cobra.Command{Use: "connect DOMAIN CODE", RunE: func(cmd *cobra.Command, args []string) error {
		given, err := redeem(args[0], args[1])
		if err != nil {
			return err
		}
		fmt.Fprintf(cmd.ErrOrStderr(), "connected with %s\n", given.AccessToken) //~ EG305
		fmt.Fprintf(cmd.ErrOrStderr(), "for %d seconds\n", given.ExpiresIn)
		fmt.Fprintln(os.Stderr, given.AccessToken) //~ EG305
		note, err := os.Create("gate.env")
		if err != nil {
			return err
		}
		defer note.Close()
		fmt.Fprintf(note, "EGNYTE_TOKEN=%s\n", given.AccessToken) //~ EG303
		fmt.Fprintf(note, "EGNYTE_DOMAIN=%s\n", args[0])
		if err := json.NewEncoder(os.Stdout).Encode(map[string]int{"expires_in": given.ExpiresIn}); err != nil {
			return err
		}
		return g.store.Keep(g.yard, args[0], given.AccessToken)
	}}
}

func (g *gate) status(w http.ResponseWriter, r *http.Request) {
	if r.FormValue("error") != "" {
		fmt.Fprintln(w, "refused")
		return
	}
	given, err := redeem(r.FormValue("domain"), r.FormValue("code"))
	if err != nil {
		fmt.Fprintln(w, "not connected")
		return
	}
	fmt.Fprintf(w, "connected with %s", given.AccessToken) //~ EG302
}

func (g *gate) endOfSeason(w http.ResponseWriter, r *http.Request) {
	_ = g.store.ForgetVisits(g.yard)
	fmt.Fprintln(w, "visits are gone")
}

func (g *gate) disconnect(w http.ResponseWriter, r *http.Request) { //~ EG309
	if err := g.store.Forget(g.yard); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
	}
}

func main() {
	g := &gate{store: &store.Store{}, yard: os.Getenv("YARD")}
	http.HandleFunc("/status", g.status)
	http.HandleFunc("/season", g.endOfSeason)
	http.HandleFunc("/disconnect", g.disconnect)
	_ = connect(g).Execute()
	_ = http.ListenAndServe(":8080", nil)
}
