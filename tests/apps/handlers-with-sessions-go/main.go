package main

import (
	"crypto/rand"
	"log"
	"net/http"
	"net/url"
	"os"

	"github.com/gorilla/sessions"
)

type Settings struct {
	Key, Callback string
	Seal          []byte
}

type Site struct {
	jar      *sessions.CookieStore
	settings Settings
}

func NewSite(settings Settings) *Site {
	jar := sessions.NewCookieStore(settings.Seal)
	return &Site{jar: jar, settings: settings}
}

func (s *Site) connect(w http.ResponseWriter, r *http.Request) {
	kept, _ := s.jar.Get(r, "rooms")
	state := rand.Text()
	kept.Values["state"] = state
	_ = kept.Save(r, w)

	ask := url.Values{}
	ask.Set("client_id", s.settings.Key)
	ask.Set("redirect_uri", s.settings.Callback)
	ask.Set("response_type", "code")
	ask.Set("scope", "Egnyte.filesystem")
	ask.Set("state", state)
	http.Redirect(w, r, "https://"+r.URL.Query().Get("domain")+".egnyte.com/puboauth/token?"+ask.Encode(), http.StatusFound)
}

func main() {
	site := NewSite(Settings{
		Key:      os.Getenv("EGNYTE_KEY"),
		Callback: os.Getenv("PUBLIC_URL") + "/connected",
		Seal:     []byte(os.Getenv("COOKIE_SEAL")),
	})
	http.HandleFunc("/connect", site.connect)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
