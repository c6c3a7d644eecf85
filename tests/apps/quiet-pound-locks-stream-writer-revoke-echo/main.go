package main

import (
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"sync"

	"github.com/labstack/echo/v4"
)

const back = "https://pounds.example.com/egnyte/back"

var waiting sync.Map

func connect(c echo.Context) error {
	raw := make([]byte, 16)
	rand.Read(raw)
	state := hex.EncodeToString(raw)
	waiting.Store(state, c.Param("domain"))
	q := url.Values{"client_id": {os.Getenv("EGNYTE_KEY")}, "redirect_uri": {back}, "scope": {"Egnyte.filesystem"}, "response_type": {"code"}, "state": {state}}
	return c.Redirect(http.StatusFound, "https://"+c.Param("domain")+".egnyte.com/puboauth/token?"+q.Encode())
}

func callback(c echo.Context) error {
	found, ok := waiting.LoadAndDelete(c.QueryParam("state"))
	if !ok || c.QueryParam("error") != "" {
		return echo.ErrForbidden
	}
	domain := found.(string)
	answer, err := http.PostForm("https://"+domain+".egnyte.com/puboauth/token", url.Values{
		"client_id": {os.Getenv("EGNYTE_KEY")}, "client_secret": {os.Getenv("EGNYTE_SECRET")},
		"redirect_uri": {back}, "code": {c.QueryParam("code")}, "grant_type": {"authorization_code"},
	})
	if err != nil {
		return err
	}
	defer answer.Body.Close()
	grant := map[string]any{}
	if err := json.NewDecoder(answer.Body).Decode(&grant); err != nil {
		return err
	}
	if err := put(domain, grant["access_token"].(string)); err != nil {
		return err
	}
	return c.Redirect(http.StatusFound, "/locks/"+domain)
}

func locks(c echo.Context) error {
	domain := c.Param("domain")
	token, err := take(domain)
	if err != nil {
		return c.Redirect(http.StatusFound, "/connect/"+domain)
	}
	req, _ := http.NewRequest("GET", "https://"+domain+".egnyte.com/pubapi/v1/fs/Shared/Locks", nil) //~ GET /pubapi/v1/fs/{path} handles=specific
	req.Header.Set(echo.HeaderAuthorization, "Bearer "+token)
	answer, err := http.DefaultClient.Do(req)
	if err != nil {
		return err
	}
	defer answer.Body.Close()
	switch answer.StatusCode {
	case 200:
		return c.Stream(200, "application/json", answer.Body)
	case 401:
		return c.Redirect(http.StatusFound, "/connect/"+domain)
	case 429:
		c.Response().Header().Set("Retry-After", answer.Header.Get("Retry-After"))
		return echo.ErrServiceUnavailable
	}
	return echo.ErrBadGateway
}

type farewell func(domain string) error

var farewells = []farewell{
	func(domain string) error {
		token, err := take(domain)
		if err != nil {
			return err
		}
		answer, err := http.PostForm("https://"+domain+".egnyte.com/pubapi/v1/tokens/revoke", url.Values{"token": {token}})
		if err == nil {
			answer.Body.Close()
		}
		return err
	},
	func(domain string) error { return os.Remove(filepath.Join("drawer", domain)) },
}

func disconnect(c echo.Context) error {
	for _, say := range farewells {
		if err := say(c.Param("domain")); err != nil {
			return err
		}
	}
	return c.NoContent(http.StatusNoContent)
}

func main() {
	e := echo.New()
	e.GET("/connect/:domain", connect)
	e.GET("/egnyte/back", callback)
	e.GET("/locks/:domain", locks)
	e.DELETE("/disconnect/:domain", disconnect)
	e.Logger.Fatal(e.Start(":8080"))
}
