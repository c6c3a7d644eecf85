// Package desk keeps who is signed in.
package desk

import (
	"crypto/rand"
	"net/http"
	"os"
	"sync"

	"example.com/coppice/egnyte"
)

const Back = "https://coppice.example.com/back"

type Desk struct{ open sync.Map }

func Open() *Desk { return &Desk{} }

func (d *Desk) Key() string { return os.Getenv("EGNYTE_KEY") }

func (d *Desk) Domain(r *http.Request) string { return r.FormValue("domain") }

func (d *Desk) NewState(w http.ResponseWriter) string {
	state := rand.Text()
	http.SetCookie(w, &http.Cookie{Name: "state", Value: state, HttpOnly: true, Secure: true})
	return state
}

// Client is that of whoever asks; the front door of the company has put both headers there.
func (d *Desk) Client(r *http.Request) *egnyte.Client {
	c, _ := d.open.LoadOrStore(r.Header.Get("X-Person"), &egnyte.Client{Domain: r.Header.Get("X-Domain"), Token: r.Header.Get("X-Egnyte-Token")})
	return c.(*egnyte.Client)
}
