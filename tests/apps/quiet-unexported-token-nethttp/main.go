package main

import (
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"log"
	"net/http"
	"sync"
)

// Connection is sent to the page as it stands; the token has no name in JSON.
type Connection struct {
	Domain    string `json:"domain"`
	ExpiresIn int    `json:"expiresIn"`
	Token     string `json:"-"`
}

type visits struct {
	mu   sync.Mutex
	byID map[string]*Connection
	asks map[string]string
}

const cookieName = "orchids"

func newID() string {
	raw := make([]byte, 24)
	if _, err := rand.Read(raw); err != nil {
		panic(err)
	}
	return hex.EncodeToString(raw)
}

func visitCookie(id string) *http.Cookie {
	c := &http.Cookie{Name: cookieName, Value: id, Path: "/"}
	c.HttpOnly = true
	c.Secure = true
	c.SameSite = http.SameSiteLaxMode
	return c
}

func (v *visits) of(r *http.Request) *Connection {
	c, err := r.Cookie(cookieName)
	if err != nil {
		return nil
	}
	v.mu.Lock()
	defer v.mu.Unlock()
	return v.byID[c.Value]
}

func (v *visits) connect(w http.ResponseWriter, r *http.Request) {
	id, state := newID(), newID()
	domain := r.FormValue("domain")
	v.mu.Lock()
	v.asks[id] = state
	v.byID[id] = &Connection{Domain: domain}
	v.mu.Unlock()
	http.SetCookie(w, visitCookie(id))
	http.Redirect(w, r, authorizeURL(domain, state), http.StatusFound)
}

func (v *visits) callback(w http.ResponseWriter, r *http.Request) {
	c, err := r.Cookie(cookieName)
	if err != nil || r.FormValue("error") != "" || r.FormValue("state") != v.asks[c.Value] {
		http.Error(w, "Egnyte did not grant access", http.StatusForbidden)
		return
	}
	connection := v.of(r)
	answer, err := exchange(r.Context(), connection.Domain, r.FormValue("code"))
	if err != nil {
		http.Error(w, "Egnyte did not answer", http.StatusBadGateway)
		return
	}
	connection.Token = answer.AccessToken
	connection.ExpiresIn = answer.ExpiresIn
	reply(w, connection)
}

func (v *visits) beds(w http.ResponseWriter, r *http.Request) {
	connection := v.of(r)
	if connection == nil || connection.Token == "" {
		http.Error(w, "not connected", http.StatusUnauthorized)
		return
	}
	files, err := list(r.Context(), *connection)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	reply(w, map[string]any{"connection": connection, "beds": files})
}

func reply(w http.ResponseWriter, v any) {
	w.Header().Set("Content-Type", "application/json")
	if err := json.NewEncoder(w).Encode(v); err != nil {
		log.Print(err)
	}
}

func main() {
	v := &visits{byID: map[string]*Connection{}, asks: map[string]string{}}
	http.HandleFunc("GET /egnyte/connect", v.connect)
	http.HandleFunc("GET /egnyte/callback", v.callback)
	http.HandleFunc("GET /api/beds", v.beds)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
