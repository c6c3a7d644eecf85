package main

import (
	"io"
	"log"
	"net/http"
	"os"
	"strings"
	"sync"
	"time"

	"golang.org/x/oauth2"
)

type part struct {
	scope string
	on    bool
}

// The counts of other people are not shown by default.
var parts = []part{
	{"Egnyte.filesystem", true},
	{"Egnyte.user", os.Getenv("WITH_PEOPLE") != ""},
}

func scope() string {
	var words []string
	for _, p := range parts {
		if !p.on {
			continue
		}
		words = append(words, p.scope)
	}
	return strings.Join(words, " ")
}

func config(domain string) oauth2.Config {
	c := oauth2.Config{ClientID: os.Getenv("EGNYTE_KEY"), ClientSecret: os.Getenv("EGNYTE_SECRET")}
	c.RedirectURL = "https://puffins.example.com/back"
	c.Endpoint.AuthURL = "https://" + domain + ".egnyte.com/puboauth/token"
	c.Endpoint.TokenURL = c.Endpoint.AuthURL
	c.Endpoint.AuthStyle = oauth2.AuthStyleInParams
	return c
}

type site struct {
	sync.Mutex
	pending map[string]string
	clients map[string]*http.Client
}

func (s *site) connect(w http.ResponseWriter, r *http.Request) {
	domain, state := r.PathValue("domain"), oauth2.GenerateVerifier()
	s.Lock()
	s.pending[state] = domain
	s.Unlock()
	c := config(domain)
	http.Redirect(w, r, c.AuthCodeURL(state, oauth2.SetAuthURLParam("scope", scope())), http.StatusFound)
}

func (s *site) back(w http.ResponseWriter, r *http.Request) {
	s.Lock()
	defer s.Unlock()
	domain, ok := s.pending[r.FormValue("state")]
	if !ok || r.FormValue("error") != "" {
		http.Error(w, "no", http.StatusForbidden)
		return
	}
	delete(s.pending, r.FormValue("state"))
	c := config(domain)
	token, err := c.Exchange(r.Context(), r.FormValue("code"))
	if err != nil {
		http.Error(w, "Egnyte said no", http.StatusBadGateway)
		return
	}
	s.clients[domain] = oauth2.NewClient(r.Context(), oauth2.StaticTokenSource(token))
	http.Redirect(w, r, "/"+domain+"/rings", http.StatusFound)
}

func (s *site) show(path string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		domain := r.PathValue("domain")
		answer, err := s.clients[domain].Get("https://" + domain + ".egnyte.com/pubapi" + path) //~ GET /pubapi/v1/fs/{path}; GET /pubapi/v2/users
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadGateway)
			return
		}
		defer answer.Body.Close()
		if answer.StatusCode == http.StatusUnauthorized {
			http.Redirect(w, r, "/connect/"+domain, http.StatusFound)
			return
		}
		if answer.StatusCode == http.StatusTooManyRequests {
			pause, _ := time.ParseDuration(answer.Header.Get("Retry-After") + "s")
			time.Sleep(pause)
			s.show(path)(w, r)
			return
		}
		w.WriteHeader(answer.StatusCode)
		io.Copy(w, answer.Body)
	}
}

func main() {
	s := &site{pending: map[string]string{}, clients: map[string]*http.Client{}}
	http.HandleFunc("GET /connect/{domain}", s.connect)
	http.HandleFunc("GET /back", s.back)
	http.HandleFunc("GET /{domain}/rings", s.show("/v1/fs/Shared/Rings"))
	if parts[1].on {
		http.HandleFunc("GET /{domain}/people", s.show("/v2/users"))
	}
	log.Fatal(http.ListenAndServe(":8080", nil))
}
