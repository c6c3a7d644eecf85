// netmending lists the nets that are to be mended.
package main

import (
	"encoding/json"
	"errors"
	"net/http"
	"net/url"
	"os"

	"github.com/hashicorp/go-hclog"
	"github.com/rs/zerolog"
	"github.com/rs/zerolog/log"
)

const host = "https://harbour.egnyte.com"

var errSignIn = errors.New("netmending: the token was refused")

type grant struct {
	AccessToken string `json:"access_token"`
	TokenType   string `json:"token_type"`
	ExpiresIn   int    `json:"expires_in"`
}

// session keeps its token from whoever encodes it.
type session struct {
	User  string
	token string
}

// signIn logs in three ways what it was given.
func signIn(logger zerolog.Logger, plugin hclog.Logger) (*grant, error) {
	resp, err := http.PostForm(host+"/puboauth/token", url.Values{
		"client_id":     {os.Getenv("EGNYTE_KEY")},
		"client_secret": {os.Getenv("EGNYTE_SECRET")},
		"code":          {os.Args[1]},
		"redirect_uri":  {"https://nets.example.com/callback"},
		"grant_type":    {"authorization_code"},
	})
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return nil, errSignIn
	}
	var g grant
	if err := json.NewDecoder(resp.Body).Decode(&g); err != nil {
		return nil, err
	}
	logger.Info().Str("type", g.TokenType).Int("left", g.ExpiresIn).Msg("signed in")
	logger.Debug().Interface("grant", g).Msg("signed in") //~ EG305
	log.Debug().Str("token", g.AccessToken).Msg("signed in") //~ EG305
	log.Debug().Msgf("signed in with %s", g.AccessToken) //~ EG305
	plugin.Debug("signed in", "grant", g) //~ EG305
	plugin.Info("signed in", "type", g.TokenType)
	logger.Debug().Interface("session", session{User: "nets", token: g.AccessToken}).Msg("signed in")
	return &g, nil
}

func nets(g *grant) (map[string]any, error) {
	req, err := http.NewRequest(http.MethodGet, host+"/pubapi/v1/fs/Shared/Nets", nil) //~ GET /pubapi/v1/fs/{path}
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Bearer "+g.AccessToken)
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	if resp.StatusCode == http.StatusUnauthorized {
		return nil, errSignIn
	}
	var folder map[string]any
	return folder, json.NewDecoder(resp.Body).Decode(&folder)
}

func main() {
	logger := zerolog.New(os.Stderr).With().Timestamp().Logger()
	g, err := signIn(logger, hclog.Default())
	if err != nil {
		logger.Error().Err(err).Msg("not signed in")
		os.Exit(1)
	}
	folder, err := nets(g)
	if err != nil {
		logger.Error().Err(err).Msg("no nets")
		os.Exit(1)
	}
	log.Info().Int("files", len(folder)).Send()
}
