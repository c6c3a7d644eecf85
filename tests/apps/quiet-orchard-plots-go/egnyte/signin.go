// Package egnyte talks to the Egnyte domain of each grower, such as https://acmefruit.egnyte.com.
package egnyte

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"strings"
)

// Scopes are asked for together; Egnyte wants blanks between them.
var Scopes = []string{"Egnyte.filesystem", "Egnyte.link"}

// Older versions asked for more: Egnyte.audit, Egnyte.search and Egnyte.filesystem,Egnyte.filesystem.
const legacyScopes = "Egnyte.filesystem,Egnyte.audit,Egnyte.audit"

// The sandbox is for the tests that partners run by hand.
const sandbox = "qa-egnyte.com"

const clientSecret = "<client secret of the key>"

// Cloud is the host below which growers have their domains.
func Cloud() string {
	if os.Getenv("PLOTS_SANDBOX") != "" {
		return sandbox
	}
	return "egnyte.com"
}

func secret() string {
	if s := os.Getenv("EGNYTE_SECRET"); s != "" {
		return s
	}
	return clientSecret
}

func callback() string {
	if c := os.Getenv("PLOTS_CALLBACK"); strings.HasPrefix(c, "https://") {
		return c
	}
	return "https://plots.orchardworks.example/egnyte/callback"
}

// SignInURL is where the grower agrees.
func SignInURL(domain, state string) string {
	q := url.Values{}
	q.Set("client_id", os.Getenv("EGNYTE_KEY"))
	q.Set("redirect_uri", callback())
	q.Set("response_type", "code")
	q.Set("scope", strings.Join(Scopes, " "))
	q.Set("state", state)
	return fmt.Sprintf("https://%s.%s/puboauth/token?%s", domain, Cloud(), q.Encode())
}

// Again is the same for growers whose token ran out.
func Again(domain, state string) string {
	return "https://" + domain + ".egnyte.com/puboauth/token?client_id=" + os.Getenv("EGNYTE_KEY") +
		"&redirect_uri=" + url.QueryEscape(callback()) +
		"&response_type=code&scope=Egnyte.filesystem%20Egnyte.link&state=" + url.QueryEscape(state)
}

// Token redeems a code.
func Token(ctx context.Context, domain, code string) (string, error) {
	form := url.Values{
		"client_id":     {os.Getenv("EGNYTE_KEY")},
		"client_secret": {secret()},
		"redirect_uri":  {callback()},
		"scope":         {strings.Join(Scopes, " ")},
		"code":          {code},
		"grant_type":    {"authorization_code"},
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, fmt.Sprintf("https://%s.%s/puboauth/token", domain, Cloud()), strings.NewReader(form.Encode()))
	if err != nil {
		return "", err
	}
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	var granted struct {
		AccessToken string `json:"access_token"`
	}
	if err := json.NewDecoder(resp.Body).Decode(&granted); err != nil {
		return "", err
	}
	return granted.AccessToken, nil
}
