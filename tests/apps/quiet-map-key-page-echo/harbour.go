package main

import (
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"net/http"
	"os"

	"github.com/gorilla/sessions"
	"github.com/labstack/echo/v4"
	"golang.org/x/oauth2"
)

type harbour struct {
	store    *sessions.CookieStore
	mapToken string
}

func config(domain string) *oauth2.Config {
	address := fmt.Sprintf("https://%s.egnyte.com/puboauth/token", domain)
	return &oauth2.Config{
		ClientID:     os.Getenv("EGNYTE_KEY"),
		ClientSecret: os.Getenv("EGNYTE_SECRET"),
		RedirectURL:  "https://ferries.example.com/egnyte/callback",
		Scopes:       []string{"Egnyte.filesystem"},
		Endpoint:     oauth2.Endpoint{AuthURL: address, TokenURL: address, AuthStyle: oauth2.AuthStyleInParams},
	}
}

func (h *harbour) connect(c echo.Context) error {
	raw := make([]byte, 16)
	if _, err := rand.Read(raw); err != nil {
		return err
	}
	session, _ := h.store.Get(c.Request(), "ferries")
	session.Values["state"] = hex.EncodeToString(raw)
	session.Values["domain"] = c.QueryParam("domain")
	if err := session.Save(c.Request(), c.Response()); err != nil {
		return err
	}
	return c.Redirect(http.StatusFound, config(c.QueryParam("domain")).AuthCodeURL(hex.EncodeToString(raw)))
}

func (h *harbour) callback(c echo.Context) error {
	session, err := h.store.Get(c.Request(), "ferries")
	if err != nil {
		return err
	}
	if c.QueryParam("error") != "" || c.QueryParam("state") != session.Values["state"] {
		return echo.ErrForbidden
	}
	domain := session.Values["domain"].(string)
	token, err := config(domain).Exchange(c.Request().Context(), c.QueryParam("code"))
	if err != nil {
		return err
	}
	delete(session.Values, "state")
	session.Values["token"] = token.AccessToken
	if err := session.Save(c.Request(), c.Response()); err != nil {
		return err
	}
	c.SetCookie(&http.Cookie{Name: "egnyte_domain", Value: domain, Path: "/", Secure: true})
	return c.Redirect(http.StatusFound, "/charts")
}

func (h *harbour) charts(c echo.Context) error {
	session, _ := h.store.Get(c.Request(), "ferries")
	token, ok := session.Values["token"].(string)
	if !ok {
		return c.Redirect(http.StatusFound, "/egnyte/connect")
	}
	address := fmt.Sprintf("https://%s.egnyte.com/pubapi/v1/fs/Shared/Charts", session.Values["domain"]) //~ GET /pubapi/v1/fs/{path}
	req, err := http.NewRequestWithContext(c.Request().Context(), http.MethodGet, address, nil)
	if err != nil {
		return err
	}
	req.Header.Set("Authorization", "Bearer "+token)
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		return err
	}
	defer res.Body.Close()
	if res.StatusCode == http.StatusUnauthorized {
		return c.Redirect(http.StatusFound, "/egnyte/connect")
	}

	var folder struct {
		Files []struct {
			Name string `json:"name"`
		} `json:"files"`
	}
	if err := json.NewDecoder(res.Body).Decode(&folder); err != nil {
		return err
	}
	// The map vendor's public token is made for the page.
	return c.Render(http.StatusOK, "charts.html", map[string]any{
		"Token":  h.mapToken,
		"Charts": folder.Files,
	})
}
