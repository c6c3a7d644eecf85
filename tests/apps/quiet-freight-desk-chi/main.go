// Command freight shows the papers of a shipment.
package main

import (
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"errors"
	"html/template"
	"log"
	"net/http"
	"os"

	"example.com/freight/crm"
	"example.com/freight/papers"
	"github.com/go-chi/chi/v5"
	"github.com/gorilla/sessions"
)

var (
	store = sessions.NewCookieStore([]byte(os.Getenv("SESSION_KEY")))
	page  = template.Must(template.ParseFiles("web/desk.html"))
)

// Airports that we serve, by their code.
var airports = map[string]string{
	"MSP": "Minneapolis-Saint Paul",
	"ORD": "Chicago O'Hare",
	"YYZ": "Toronto Pearson",
}

func main() {
	store.Options = &sessions.Options{Path: "/", HttpOnly: true, Secure: true, SameSite: http.SameSiteLaxMode}
	router := chi.NewRouter()
	router.Get("/", show)
	router.Get("/connect", connect)
	router.Get("/connected", connected)
	router.Get("/papers/{airport}", list)
	router.Get("/customers", customers)
	log.Fatal(http.ListenAndServe(":8080", router))
}

func show(w http.ResponseWriter, r *http.Request) {
	if err := page.Execute(w, airports); err != nil {
		http.Error(w, "the page is broken", http.StatusInternalServerError)
	}
}

func connect(w http.ResponseWriter, r *http.Request) {
	random := make([]byte, 16)
	if _, err := rand.Read(random); err != nil {
		http.Error(w, "no randomness", http.StatusInternalServerError)
		return
	}
	session, _ := store.Get(r, "freight")
	session.Values["state"] = hex.EncodeToString(random)
	session.Values["domain"] = r.URL.Query().Get("domain")
	if err := session.Save(r, w); err != nil {
		http.Error(w, "no session", http.StatusInternalServerError)
		return
	}
	http.Redirect(w, r, papers.SignIn(r.URL.Query().Get("domain"), hex.EncodeToString(random)), http.StatusFound)
}

func connected(w http.ResponseWriter, r *http.Request) {
	session, _ := store.Get(r, "freight")
	state, _ := session.Values["state"].(string)
	if state == "" || r.FormValue("state") != state || r.FormValue("error") != "" {
		http.Redirect(w, r, "/?denied", http.StatusFound)
		return
	}
	domain, _ := session.Values["domain"].(string)
	if err := papers.Keep(session.ID, domain, r.FormValue("code")); err != nil {
		http.Error(w, "Egnyte gave no token", http.StatusBadGateway)
		return
	}
	http.Redirect(w, r, "/", http.StatusFound)
}

func list(w http.ResponseWriter, r *http.Request) {
	session, _ := store.Get(r, "freight")
	files, err := papers.Of(session.ID, chi.URLParam(r, "airport"))
	var busy papers.Busy
	switch {
	case errors.Is(err, papers.ErrSignIn):
		http.Redirect(w, r, "/connect", http.StatusFound)
	case errors.As(err, &busy):
		w.Header().Set("Retry-After", string(busy))
		http.Error(w, "Egnyte is busy", http.StatusServiceUnavailable)
	case err != nil:
		http.Error(w, "Egnyte does not answer", http.StatusBadGateway)
	default:
		_ = json.NewEncoder(w).Encode(files)
	}
}

func customers(w http.ResponseWriter, r *http.Request) {
	names, err := crm.Customers()
	if err != nil {
		http.Error(w, "the CRM does not answer", http.StatusBadGateway)
		return
	}
	_ = json.NewEncoder(w).Encode(names)
}
