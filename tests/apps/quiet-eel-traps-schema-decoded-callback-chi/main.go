package main

import (
	"crypto/rand"
	"crypto/subtle"
	"encoding/hex"
	"log"
	"net/http"
	"net/url"
	"os"

	"github.com/go-chi/chi/v5"
	"github.com/gorilla/schema"
	"github.com/gorilla/securecookie"
)

const back = "https://eels.example.com/egnyte/back"

var (
	box     = securecookie.New([]byte(os.Getenv("HASH_KEY")), []byte(os.Getenv("BLOCK_KEY")))
	decoder = schema.NewDecoder()
)

type attempt struct{ Domain, Nonce string }

type redirected struct {
	Code   string `schema:"code"`
	Nonce  string `schema:"state"`
	Denied string `schema:"error"`
}

func (r redirected) belongsTo(a attempt) bool {
	return subtle.ConstantTimeCompare([]byte(r.Nonce), []byte(a.Nonce)) == 1
}

func connect(w http.ResponseWriter, r *http.Request) {
	raw := make([]byte, 16)
	if _, err := rand.Read(raw); err != nil {
		http.Error(w, "no randomness", http.StatusInternalServerError)
		return
	}
	a := attempt{Domain: chi.URLParam(r, "domain"), Nonce: hex.EncodeToString(raw)}
	sealed, err := box.Encode("attempt", a)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	http.SetCookie(w, &http.Cookie{Name: "attempt", Value: sealed, HttpOnly: true, Secure: true, Path: "/egnyte"})
	q := url.Values{
		"client_id":     {os.Getenv("EGNYTE_KEY")},
		"redirect_uri":  {back},
		"scope":         {"Egnyte.filesystem"},
		"response_type": {"code"},
		"state":         {a.Nonce},
	}
	http.Redirect(w, r, "https://"+a.Domain+".egnyte.com/puboauth/token?"+q.Encode(), http.StatusFound)
}

func returned(w http.ResponseWriter, r *http.Request) {
	var a attempt
	var in redirected
	cookie, err := r.Cookie("attempt")
	if err != nil || box.Decode("attempt", cookie.Value, &a) != nil || decoder.Decode(&in, r.URL.Query()) != nil {
		http.Error(w, "start again", http.StatusBadRequest)
		return
	}
	switch {
	case in.Denied != "":
		http.Redirect(w, r, "/?denied="+url.QueryEscape(in.Denied), http.StatusFound)
	case !in.belongsTo(a):
		http.Error(w, "start again", http.StatusForbidden)
	default:
		if err := keep(r.Context(), a.Domain, in.Code); err != nil {
			http.Error(w, err.Error(), http.StatusBadGateway)
			return
		}
		http.Redirect(w, r, "/traps", http.StatusFound)
	}
}

func main() {
	decoder.IgnoreUnknownKeys(true)
	r := chi.NewRouter()
	r.Get("/egnyte/connect/{domain}", connect)
	r.Get("/egnyte/back", returned)
	r.Get("/traps", traps)
	log.Fatal(http.ListenAndServe(":8080", r))
}
