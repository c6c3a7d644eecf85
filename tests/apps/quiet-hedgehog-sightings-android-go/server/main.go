package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"strings"
	"sync"
	"time"

	"github.com/go-chi/chi/v5"
)

type grant struct {
	Domain string
	Token  string `json:"access_token"`
}

var (
	mu     sync.Mutex
	grants = map[string]grant{}
)

var errGone = errors.New("not connected any more")

func connect(w http.ResponseWriter, r *http.Request) {
	g := grant{Domain: r.FormValue("domain")}
	form := make(url.Values)
	for k, v := range map[string]string{
		"client_id":     "hedgehogs-app",
		"client_secret": os.Getenv("EGNYTE_SECRET"),
		"redirect_uri":  "https://hedgehogs.example.com/app/egnyte",
		"code":          r.FormValue("code"),
		"grant_type":    "authorization_code",
	} {
		form.Set(k, v)
	}
	req, _ := http.NewRequestWithContext(r.Context(), "POST", fmt.Sprintf("https://%s.egnyte.com/puboauth/token", g.Domain), strings.NewReader(form.Encode()))
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	res, err := http.DefaultClient.Do(req)
	if err != nil || res.StatusCode != 200 {
		http.Error(w, "Egnyte said no", http.StatusBadGateway)
		return
	}
	defer res.Body.Close()
	json.NewDecoder(res.Body).Decode(&g)
	mu.Lock()
	grants[r.RemoteAddr] = g
	mu.Unlock()
}

func (g grant) call(path string, into any) error {
	req, _ := http.NewRequest("GET", (&url.URL{Scheme: "https", Host: g.Domain + ".egnyte.com", Path: path}).String(), nil)
	req.Header.Set("Authorization", "Bearer "+g.Token)
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		return err
	}
	defer res.Body.Close()
	if res.StatusCode == 401 {
		return errGone
	}
	if pause, err := time.ParseDuration(res.Header.Get("Retry-After") + "s"); err == nil {
		time.Sleep(pause)
		return g.call(path, into)
	}
	return json.NewDecoder(res.Body).Decode(into)
}

func main() {
	r := chi.NewRouter()
	r.Post("/connect", connect)
	r.Get("/sightings", func(w http.ResponseWriter, r *http.Request) {
		mu.Lock()
		g := grants[r.RemoteAddr]
		mu.Unlock()
		var folder struct{ Files []struct{ Name string } }
		err := g.call("/pubapi/v1/fs/Shared/Sightings", &folder) //~ GET /pubapi/v1/fs/{path}
		if errors.Is(err, errGone) {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		json.NewEncoder(w).Encode(folder.Files)
	})
	http.ListenAndServe(":8080", r)
}
