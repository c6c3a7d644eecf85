package account

import (
	"encoding/json"
	"time"
)

// Grant is what Egnyte answers with.
type Grant struct {
	AccessToken string `json:"access_token"`
	TokenType   string `json:"token_type"`
	ExpiresIn   int64  `json:"expires_in"`
}

type Account struct {
	Grant
	Domain string
	Since  time.Time
}

// MarshalJSON is what leaves this server: everything but the grant.
func (a Account) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Domain    string    `json:"domain"`
		Since     time.Time `json:"since"`
		Connected bool      `json:"token"`
	}{a.Domain, a.Since, a.AccessToken != ""})
}

func (a Account) String() string { return "egnyte account at " + a.Domain }
