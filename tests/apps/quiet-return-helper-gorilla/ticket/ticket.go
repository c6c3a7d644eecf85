// Package ticket makes short-lived words that only this server can have written.
package ticket

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"net/http"
	"os"
	"strconv"
	"strings"
	"time"
)

var key = []byte(os.Getenv("TICKET_KEY"))

func seal(text string) string {
	mac := hmac.New(sha256.New, key)
	mac.Write([]byte(text))
	return base64.RawURLEncoding.EncodeToString(mac.Sum(nil))
}

// Issue writes a ticket for a club that is good for ten minutes.
func Issue(club, browser string) string {
	text := club + "." + browser + "." + strconv.FormatInt(time.Now().Add(10*time.Minute).Unix(), 10)
	return text + "." + seal(text)
}

// Open reads a ticket of this browser, and whose it is.
func Open(r *http.Request, browser string) (string, error) {
	ticket := r.FormValue("state")
	cut := strings.LastIndexByte(ticket, '.')
	if cut < 0 || !hmac.Equal([]byte(seal(ticket[:cut])), []byte(ticket[cut+1:])) {
		return "", errors.New("not one of our tickets")
	}
	parts := strings.Split(ticket[:cut], ".")
	until, err := strconv.ParseInt(parts[2], 10, 64)
	if err != nil || parts[1] != browser || time.Now().Unix() > until {
		return "", errors.New("this ticket is over")
	}
	return parts[0], nil
}
