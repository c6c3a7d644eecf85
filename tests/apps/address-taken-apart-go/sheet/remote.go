// Package sheet reads the sheets that lie in Egnyte.
package sheet

import (
	"errors"
	"io"
	"net/http"
	"net/url"
	"path"
)

// The host is a pattern: every customer has one of its own.
const pattern = "https://example.egnyte.com/pubapi/v1"

// ErrSignIn asks for a new sign-in.
var ErrSignIn = errors.New("sign in again")

// Remote is one customer's Egnyte.
type Remote struct {
	Customer string
	Bearer   string
}

func (r Remote) read(where string) ([]byte, error) {
	target, err := url.Parse(pattern)
	if err != nil {
		return nil, err
	}
	target.Host = r.Customer + ".egnyte.com"
	target.Path = path.Join(target.Path, where)

	request, err := http.NewRequest(http.MethodGet, target.String(), nil)
	if err != nil {
		return nil, err
	}
	request.Header.Set("Authorization", "Bearer "+r.Bearer)
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	if response.StatusCode == http.StatusUnauthorized { //~ EG403
		return nil, ErrSignIn
	}
	return io.ReadAll(response.Body)
}

// Sheet is the content of one.
func (r Remote) Sheet(name string) ([]byte, error) {
	return r.read("fs-content/Shared/Sheets/" + name) //~ GET /pubapi/v1/fs-content/{path} handles=specific
}

// Marks lists what the user marked.
func (r Remote) Marks() ([]byte, error) {
	return r.read("/bookmarks") //~ GET /pubapi/v1/bookmarks handles=specific
}
