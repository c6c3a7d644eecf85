// Package logs sets up what everything in this program logs with.
package logs

import (
	"log/slog"
	"os"
	"strings"
)

var covered = map[string]bool{"token": true, "authorization": true, "form": true}

// Setup makes a logger the default that covers what nobody may read.
func Setup() {
	slog.SetDefault(slog.New(slog.NewJSONHandler(os.Stdout, &slog.HandlerOptions{ReplaceAttr: cover})))
}

func cover(_ []string, attribute slog.Attr) slog.Attr {
	if covered[strings.ToLower(attribute.Key)] {
		return slog.String(attribute.Key, "[covered]")
	}
	return attribute
}
