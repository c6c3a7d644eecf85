package main

import (
	"encoding/json"
	"log"
	"net/http"
	"net/url"
	"os"
	"sync"
	"time"

	"example.com/kelp/account"
	"github.com/labstack/echo/v4"
)

type server struct {
	states   sync.Map
	accounts sync.Map
}

func (s *server) back(c echo.Context) error {
	domain, known := s.states.LoadAndDelete(c.QueryParam("state"))
	if !known || c.QueryParam("error") != "" {
		return echo.ErrForbidden
	}
	resp, err := http.PostForm("https://"+domain.(string)+".egnyte.com/puboauth/token", url.Values{
		"client_id":     {os.Getenv("EGNYTE_KEY")},
		"client_secret": {os.Getenv("EGNYTE_SECRET")},
		"redirect_uri":  {"https://kelp.example.com/egnyte/back"},
		"code":          {c.QueryParam("code")},
		"grant_type":    {"authorization_code"},
	})
	if err != nil {
		return echo.ErrBadGateway
	}
	defer resp.Body.Close()
	a := account.Account{Domain: domain.(string), Since: time.Now()}
	if err := json.NewDecoder(resp.Body).Decode(&a.Grant); err != nil {
		return echo.ErrBadGateway
	}
	s.accounts.Store(a.Domain, a)
	log.Printf("connected %s", a)
	log.Println("access token valid for", time.Duration(a.ExpiresIn)*time.Second)
	return c.JSON(http.StatusCreated, a)
}

func (s *server) show(c echo.Context) error {
	a, ok := s.accounts.Load(c.Param("domain"))
	if !ok {
		return echo.ErrNotFound
	}
	return c.JSONPretty(http.StatusOK, a.(account.Account), "  ")
}

func (s *server) lines(c echo.Context) error {
	found, ok := s.accounts.Load(c.Param("domain"))
	if !ok {
		return c.Redirect(http.StatusFound, "/egnyte/connect")
	}
	a := found.(account.Account)
	req, err := http.NewRequestWithContext(c.Request().Context(), http.MethodGet, "https://"+a.Domain+".egnyte.com/pubapi/v1/fs/Shared/Lines", nil)  //~ GET /pubapi/v1/fs/{path}
	if err != nil {
		return err
	}
	req.Header = http.Header{"Authorization": {a.TokenType + " " + a.AccessToken}, "Accept": {"application/json"}}
	if a.TokenType == "" {
		req.Header["Authorization"] = []string{"Bearer " + a.AccessToken}
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return echo.ErrBadGateway
	}
	defer resp.Body.Close()
	switch resp.StatusCode {
	case http.StatusUnauthorized:
		s.accounts.Delete(a.Domain)
		return c.Redirect(http.StatusFound, "/egnyte/connect")
	case http.StatusTooManyRequests:
		return echo.NewHTTPError(http.StatusServiceUnavailable, resp.Header.Get("Retry-After"))
	}
	return c.Stream(http.StatusOK, echo.MIMEApplicationJSON, resp.Body)
}

func main() {
	s := &server{}
	e := echo.New()
	e.GET("/egnyte/back", s.back)
	e.GET("/accounts/:domain", s.show)
	e.GET("/lines/:domain", s.lines)
	e.Logger.Fatal(e.Start(":8080"))
}
