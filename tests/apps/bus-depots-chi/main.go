package main

import (
	"fmt"
	"io"
	"net/http"
	"os"
	"sync"

	"github.com/go-chi/chi/v5"
)

type TokenStore struct {
	mu    sync.Mutex
	token string
}

func (s *TokenStore) Set(t string) { s.mu.Lock(); s.token = t; s.mu.Unlock() }
func (s *TokenStore) Get() string  { s.mu.Lock(); defer s.mu.Unlock(); return s.token }

type DepotService struct {
	api   string
	store *TokenStore
}

func (s *DepotService) request(method, path string, body io.Reader) (*http.Response, error) {
	req, err := http.NewRequest(method, s.api+path, body)
	if err != nil {
		return nil, err
	}
	req.Header.Add("Authorization", "Bearer "+s.store.Get())
	return http.DefaultClient.Do(req)
}

func (s *DepotService) proxy(w http.ResponseWriter, r *http.Request, resp *http.Response, err error) {
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	defer resp.Body.Close()
	if resp.StatusCode == 401 {
		http.Redirect(w, r, "/login", http.StatusFound)
		return
	}
	io.Copy(w, resp.Body)
}

func (s *DepotService) List(w http.ResponseWriter, r *http.Request) {
	resp, err := s.request("GET", "/v1/fs/Shared/Depots/"+chi.URLParam(r, "depot"), nil) //~ GET /pubapi/v1/fs/{path} handles=specific
	s.proxy(w, r, resp, err)
}

func (s *DepotService) Upload(w http.ResponseWriter, r *http.Request) {
	resp, err := s.request("POST", "/v1/fs-content/Shared/Depots/"+chi.URLParam(r, "depot"), r.Body) //~ POST /pubapi/v1/fs-content/{path} handles=specific
	s.proxy(w, r, resp, err)
}

func (s *DepotService) Links(w http.ResponseWriter, r *http.Request) {
	resp, err := s.request("GET", "/v1/links", nil) //~ GET /pubapi/v1/links handles=specific
	s.proxy(w, r, resp, err)
}

func (s *DepotService) Drivers(w http.ResponseWriter, r *http.Request) {
	resp, err := s.request("GET", "/v2/users", nil) //~ GET /pubapi/v2/users handles=specific
	s.proxy(w, r, resp, err)
}

func main() {
	base := fmt.Sprintf("https://%s.egnyte.com", os.Getenv("EGNYTE_DOMAIN"))
	store := &TokenStore{}
	auth := &AuthHandler{BaseURL: base, ClientID: os.Getenv("EGNYTE_KEY"), ClientSecret: os.Getenv("EGNYTE_SECRET"), RedirectURI: os.Getenv("REDIRECT_URI"), Store: store}
	depots := &DepotService{api: base + "/pubapi", store: store}
	r := chi.NewRouter()
	r.Get("/login", auth.Login)
	r.Get("/google", auth.GoogleLogin)
	r.Get("/callback", auth.Callback)
	r.Route("/depots/{depot}", func(r chi.Router) {
		r.Get("/", depots.List)
		r.Post("/", depots.Upload)
	})
	r.Get("/links", depots.Links)
	r.Get("/drivers", depots.Drivers)
	http.ListenAndServe(":8080", r)
}
