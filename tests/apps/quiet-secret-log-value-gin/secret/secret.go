package secret

import (
	"crypto/sha256"
	"encoding/hex"
	"log/slog"
)

// Text is a value that no log and no format verb shows.
type Text string

func (t Text) LogValue() slog.Value { return slog.StringValue(t.String()) }

func (t Text) String() string { return "[" + t.fingerprint() + "]" }

func (t Text) GoString() string { return t.String() }

func (t Text) Reveal() string { return string(t) }

func (t Text) fingerprint() string {
	sum := sha256.Sum256([]byte(t))
	return hex.EncodeToString(sum[:4])
}
