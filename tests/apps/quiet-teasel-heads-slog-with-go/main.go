package main

import (
	"context"
	"errors"
	"log/slog"
	"net/http"
	"os"
	"time"

	"golang.org/x/oauth2"
)

// Nothing that is logged here lets anybody in.
func main() {
	token := &oauth2.Token{AccessToken: os.Getenv("EGNYTE_TOKEN"), Expiry: time.Now().Add(time.Hour)}
	log := slog.With("domain", os.Getenv("EGNYTE_DOMAIN"), "token-length", len(token.AccessToken))
	log.Info("token", "expires", token.Expiry, "valid", token.Valid())
	slog.LogAttrs(context.Background(), slog.LevelDebug, "token", slog.String("type", token.TokenType), slog.Bool("set", token.AccessToken != ""))
	client := oauth2.NewClient(context.Background(), oauth2.StaticTokenSource(token))
	res, err := client.Get("https://" + os.Getenv("EGNYTE_DOMAIN") + ".egnyte.com/pubapi/v1/links") //~ GET /pubapi/v1/links
	if err != nil {
		log.Error("links", "err", errors.Unwrap(err))
		return
	}
	defer res.Body.Close()
	if res.StatusCode == http.StatusUnauthorized {
		log.Warn("sign in again", "status", res.StatusCode)
	}
}
