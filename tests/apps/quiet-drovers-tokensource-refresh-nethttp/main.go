package main

import (
	"context"
	"crypto/rand"
	"crypto/subtle"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
	"sync"

	"github.com/gorilla/sessions"
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
)

type server struct {
	store   *sessions.CookieStore
	google  *oauth2.Config
	mu      sync.Mutex
	clients map[string]*http.Client
}

// egnyte is made anew for each customer: every customer has a host of its own.
func egnyte(domain string) *oauth2.Config {
	at := "https://" + domain + ".egnyte.com/puboauth/token"
	return &oauth2.Config{
		ClientID:     os.Getenv("EGNYTE_KEY"),
		ClientSecret: os.Getenv("EGNYTE_SECRET"),
		Endpoint:     oauth2.Endpoint{AuthURL: at, TokenURL: at, AuthStyle: oauth2.AuthStyleInParams},
		RedirectURL:  "https://drovers.example.com/egnyte/callback",
		Scopes:       []string{"Egnyte.filesystem", "Egnyte.permission"},
	}
}

func (s *server) connect(w http.ResponseWriter, r *http.Request) {
	raw := make([]byte, 24)
	rand.Read(raw)
	session, _ := s.store.Get(r, "drovers")
	session.Values["state"] = base64.RawURLEncoding.EncodeToString(raw)
	session.Values["domain"] = r.FormValue("domain")
	session.Save(r, w)
	http.Redirect(w, r, egnyte(r.FormValue("domain")).AuthCodeURL(session.Values["state"].(string)), http.StatusFound)
}

func (s *server) callback(w http.ResponseWriter, r *http.Request) {
	session, _ := s.store.Get(r, "drovers")
	want, _ := session.Values["state"].(string)
	if r.FormValue("error") != "" || want == "" || subtle.ConstantTimeCompare([]byte(want), []byte(r.FormValue("state"))) != 1 {
		http.Error(w, "sign-in was refused", http.StatusForbidden)
		return
	}
	domain := session.Values["domain"].(string)
	conf := egnyte(domain)
	token, err := conf.Exchange(r.Context(), r.FormValue("code"))
	if err != nil {
		http.Error(w, "Egnyte did not answer", http.StatusBadGateway)
		return
	}
	s.mu.Lock()
	s.clients[domain] = oauth2.NewClient(context.Background(), oauth2.ReuseTokenSource(token, conf.TokenSource(context.Background(), token)))
	s.mu.Unlock()
	http.Redirect(w, r, "/herds", http.StatusFound)
}

func (s *server) get(w http.ResponseWriter, r *http.Request, path string) {
	session, _ := s.store.Get(r, "drovers")
	domain, _ := session.Values["domain"].(string)
	s.mu.Lock()
	client, ok := s.clients[domain]
	s.mu.Unlock()
	if !ok {
		http.Redirect(w, r, "/connect", http.StatusFound)
		return
	}
	answer, err := client.Get(fmt.Sprintf("https://%s.egnyte.com%s", domain, path))
	if err != nil {
		http.Error(w, "Egnyte did not answer", http.StatusBadGateway)
		return
	}
	defer answer.Body.Close()
	switch answer.StatusCode {
	case http.StatusUnauthorized:
		http.Redirect(w, r, "/connect?domain="+domain, http.StatusFound)
	case http.StatusTooManyRequests:
		w.Header().Set("Retry-After", answer.Header.Get("Retry-After"))
		http.Error(w, "Egnyte is busy", http.StatusServiceUnavailable)
	default:
		io.Copy(w, answer.Body)
	}
}

func (s *server) herds(w http.ResponseWriter, r *http.Request) {
	s.get(w, r, "/pubapi/v1/fs/Shared/Herds") //~ GET /pubapi/v1/fs/{path}
}

func (s *server) rights(w http.ResponseWriter, r *http.Request) {
	s.get(w, r, "/pubapi/v2/perms/Shared/Herds") //~ GET /pubapi/v2/perms/{path}
}

func (s *server) calendar(w http.ResponseWriter, r *http.Request) {
	json.NewEncoder(w).Encode(map[string]string{"url": s.google.AuthCodeURL("", oauth2.AccessTypeOffline)})
}

func main() {
	s := &server{
		store:   sessions.NewCookieStore([]byte(os.Getenv("SESSION_KEY"))),
		google:  &oauth2.Config{ClientID: os.Getenv("GOOGLE_ID"), Endpoint: google.Endpoint, RedirectURL: "http://localhost:8080/google", Scopes: nil},
		clients: map[string]*http.Client{},
	}
	http.HandleFunc("/connect", s.connect)
	http.HandleFunc("/egnyte/callback", s.callback)
	http.HandleFunc("/herds", s.herds)
	http.HandleFunc("/rights", s.rights)
	http.HandleFunc("/calendar", s.calendar)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
