// Package papers reads the papers of shipments from Egnyte.
package papers

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"strings"
	"sync"
)

const redirect = "https://freight.example/connected"

// ErrSignIn says that the desk has to sign in to Egnyte again.
var ErrSignIn = errors.New("sign in to Egnyte again")

// Busy holds how long Egnyte asks to wait.
type Busy string

func (b Busy) Error() string { return "Egnyte asks to wait " + string(b) + " seconds" }

type account struct{ domain, token string }

var (
	mutex    sync.Mutex
	accounts = map[string]*account{}
)

// Allowed says whether a host is one of Egnyte's own.
func Allowed(host string) bool {
	return strings.HasSuffix(host, ".egnyte.com")
}

// SignIn is where a browser goes to sign in.
func SignIn(domain, state string) string {
	query := url.Values{
		"client_id":     {os.Getenv("EGNYTE_CLIENT_ID")},
		"redirect_uri":  {redirect},
		"response_type": {"code"},
		"scope":         {"Egnyte.filesystem"},
		"state":         {state},
	}
	return fmt.Sprintf("https://%s.egnyte.com/puboauth/token?%s", domain, query.Encode())
}

// Keep exchanges the code and keeps the token in memory.
func Keep(session, domain, code string) error {
	answer, err := http.PostForm(fmt.Sprintf("https://%s.egnyte.com/puboauth/token", domain), url.Values{
		"client_id":     {os.Getenv("EGNYTE_CLIENT_ID")},
		"client_secret": {os.Getenv("EGNYTE_CLIENT_SECRET")},
		"redirect_uri":  {redirect},
		"grant_type":    {"authorization_code"},
		"scope":         {"Egnyte.filesystem"},
		"code":          {code},
	})
	if err != nil {
		return err
	}
	defer answer.Body.Close()
	var body struct {
		Token string `json:"access_token"`
	}
	if err := json.NewDecoder(answer.Body).Decode(&body); err != nil {
		return err
	}
	mutex.Lock()
	defer mutex.Unlock()
	accounts[session] = &account{domain, body.Token}
	return nil
}

// Of lists the papers of an airport.
//
//egnyte-scopes: filesystem
func Of(session, airport string) (map[string]any, error) {
	a := accountOf(session)
	if a == nil {
		return nil, ErrSignIn
	}
	return a.get("/pubapi/v1/fs/Shared/Freight/" + url.PathEscape(airport)) //~ GET /pubapi/v1/fs/{path} handles=specific
}

func accountOf(session string) *account {
	mutex.Lock()
	defer mutex.Unlock()
	return accounts[session]
}

func (a *account) get(path string) (map[string]any, error) {
	request, err := http.NewRequest(http.MethodGet, "https://"+a.domain+".egnyte.com"+path, nil)
	if err != nil {
		return nil, err
	}
	request.Header.Set("Authorization", "Bearer "+a.token)
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		return nil, err
	}
	defer answer.Body.Close()
	switch answer.StatusCode {
	case http.StatusOK:
	case http.StatusUnauthorized:
		return nil, ErrSignIn
	case http.StatusTooManyRequests:
		return nil, Busy(answer.Header.Get("Retry-After"))
	default:
		return nil, fmt.Errorf("egnyte answered %s", answer.Status)
	}
	var listing map[string]any
	return listing, json.NewDecoder(answer.Body).Decode(&listing)
}
