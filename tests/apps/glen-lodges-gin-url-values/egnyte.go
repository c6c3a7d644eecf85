package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"strings"
	"time"
)

const (
	scopeFiles     = "Egnyte.filesystem"
	scopeLinks     = "Egnyte.link"
	scopeUsers     = "Egnyte.user" //~ EG102
	scopeBookmarks = "Egnyte.bookmark"
)

var requestedScopes = []string{
	scopeFiles,
	scopeLinks,
	scopeUsers,
}

var errSignIn = errors.New("sign in to egnyte")

type Config struct {
	Domain      string
	ClientID    string
	RedirectURI string
}

func LoadConfig() Config {
	return Config{
		Domain:      os.Getenv("EGNYTE_DOMAIN"),
		ClientID:    os.Getenv("EGNYTE_CLIENT_ID"),
		RedirectURI: "https://glen.example.com/callback",
	}
}

func (c Config) AuthorizeURL(state string) string {
	v := url.Values{}
	v.Set("client_id", c.ClientID)
	v.Set("redirect_uri", c.RedirectURI)
	v.Set("response_type", "code")
	v.Set("scope", strings.Join(requestedScopes, " "))
	v.Set("state", state)
	return fmt.Sprintf("https://%s.egnyte.com/puboauth/token?%s", c.Domain, v.Encode())
}

type EgnyteService struct {
	cfg   Config
	token string
	http  *http.Client
}

func NewEgnyteService(cfg Config, token string) *EgnyteService {
	return &EgnyteService{cfg: cfg, token: token, http: &http.Client{Timeout: 30 * time.Second}}
}

func (s *EgnyteService) call(method, endpoint string, body io.Reader, out interface{}) error {
	req, err := http.NewRequest(method, fmt.Sprintf("https://%s.egnyte.com/pubapi/v1/%s", s.cfg.Domain, endpoint), body)
	if err != nil {
		return err
	}
	req.Header.Set("Authorization", "Bearer "+s.token)
	req.Header.Set("Content-Type", "application/json")
	res, err := s.http.Do(req)
	if err != nil {
		return err
	}
	defer res.Body.Close()
	if res.StatusCode == 401 {
		return errSignIn
	}
	if res.StatusCode > 299 {
		return fmt.Errorf("egnyte: %s", res.Status)
	}
	if out != nil {
		return json.NewDecoder(res.Body).Decode(out)
	}
	return nil
}

func (s *EgnyteService) Folder(path string) (folder map[string]any, err error) {
	err = s.call("GET", "fs/"+path, nil, &folder) //~ GET /pubapi/v1/fs/{path} handles=specific
	return folder, err
}

func (s *EgnyteService) Upload(path string, content io.Reader) error {
	return s.call("POST", "fs-content/"+path, content, nil) //~ POST /pubapi/v1/fs-content/{path} handles=specific
}

func (s *EgnyteService) Links(path string) (links struct{ IDs []string }, err error) {
	q := url.Values{"path": {path}}
	err = s.call("GET", "links?"+q.Encode(), nil, &links) //~ GET /pubapi/v1/links handles=specific
	return links, err
}

func (s *EgnyteService) Unlink(id string) error {
	return s.call("DELETE", "links/"+id, nil, nil) //~ DELETE /pubapi/v1/links/{link_id} handles=specific
}
