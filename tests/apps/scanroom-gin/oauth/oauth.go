package oauth

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"os"
)

const (
	regional = "https://us-partner-integrations.egnyte.com/services/oauth/code"
	returned = "https://scan.example.org/egnyte/returned"
)

// Anywhere signs in a user whose domain we do not know.
func Anywhere(state string) string {
	return regional + "?" + query(state, "token").Encode() //~ EG204
}

// At signs in a user of a domain.
func At(domain, state string) string {
	q := query(state, "code")
	q.Set("client_secret", os.Getenv("EGNYTE_SECRET")) //~ EG212
	return fmt.Sprintf("https://%s.egnyte.com/puboauth/token?%s", domain, q.Encode())
}

func query(state, kind string) url.Values {
	return url.Values{
		"client_id":     {os.Getenv("EGNYTE_KEY")},
		"redirect_uri":  {returned},
		"response_type": {kind},
		"scope":         {os.Getenv("EGNYTE_SCOPES")}, //~ EG108
		"state":         {state},
	}
}

// Redeem gives the token for a code.
func Redeem(domain, code string) (string, error) {
	res, err := http.PostForm(fmt.Sprintf("https://%s.egnyte.com/puboauth/token", domain), url.Values{
		"client_id":     {os.Getenv("EGNYTE_KEY")},
		"client_secret": {os.Getenv("EGNYTE_SECRET")},
		"redirect_uri":  {returned},
		"code":          {code},
		"grant_type":    {"authorization_code"},
	})
	if err != nil {
		return "", err
	}
	defer res.Body.Close()
	var got struct {
		Token string `json:"access_token"`
	}
	err = json.NewDecoder(res.Body).Decode(&got)
	return got.Token, err
}
