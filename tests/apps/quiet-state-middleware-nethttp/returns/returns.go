// Package returns guards the pages to which a sign-in leads back.
package returns

import (
	"crypto/rand"
	"crypto/subtle"
	"encoding/hex"
	"net/http"

	"github.com/alexedwards/scs/v2"
)

// Guard knows the sign-ins that were begun.
type Guard struct{ Sessions *scs.SessionManager }

// Begin makes the word that has to come back.
func (g Guard) Begin(r *http.Request) string {
	word := make([]byte, 20)
	rand.Read(word)
	state := hex.EncodeToString(word)
	g.Sessions.Put(r.Context(), "state", state)
	return state
}

// Only lets requests through that bring the word back, and no refusal.
func (g Guard) Only(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		wanted := g.Sessions.PopString(r.Context(), "state")
		query := r.URL.Query()
		if wanted == "" || subtle.ConstantTimeCompare([]byte(wanted), []byte(query.Get("state"))) != 1 {
			http.Error(w, "please start again", http.StatusForbidden)
			return
		}
		if query.Has("error") {
			http.Redirect(w, r, "/?refused", http.StatusSeeOther)
			return
		}
		next.ServeHTTP(w, r)
	})
}
