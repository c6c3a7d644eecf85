package main

import (
	"crypto/rand"
	"crypto/subtle"
	"encoding/hex"
	"net/http"
	"os"

	"github.com/labstack/echo/v4"
	"golang.org/x/oauth2"
)

type reply struct {
	Code  string `query:"code"`
	State string `query:"state"`
}

type scannerReply struct {
	Code   string `query:"code"`
	Denied string `query:"error"`
}

type server struct {
	egnyte  *oauth2.Config
	scanner *oauth2.Config
	tokens  map[string]*oauth2.Token
}

func newServer() *server {
	address := "https://" + os.Getenv("EGNYTE_DOMAIN") + ".egnyte.com/puboauth/token"
	return &server{
		tokens: map[string]*oauth2.Token{},
		egnyte: &oauth2.Config{
			ClientID:     os.Getenv("EGNYTE_KEY"),
			ClientSecret: os.Getenv("EGNYTE_SECRET"),
			RedirectURL:  "https://otters.example.com/egnyte",
			Scopes:       []string{"Egnyte.filesystem"},
			Endpoint:     oauth2.Endpoint{AuthURL: address, TokenURL: address, AuthStyle: oauth2.AuthStyleInParams},
		},
		scanner: &oauth2.Config{
			ClientID: os.Getenv("SCANNER_KEY"),
			Endpoint: oauth2.Endpoint{AuthURL: "https://scanner.example/authorize", TokenURL: "https://scanner.example/token"},
		},
	}
}

func (s *server) connect(c echo.Context) error {
	raw := make([]byte, 16)
	if _, err := rand.Read(raw); err != nil {
		return err
	}
	state := hex.EncodeToString(raw)
	c.SetCookie(&http.Cookie{Name: "state", Value: state, HttpOnly: true, Secure: true})
	return c.Redirect(http.StatusFound, s.egnyte.AuthCodeURL(state))
}

func (s *server) egnyteBack(c echo.Context) error {
	var in reply
	if err := c.Bind(&in); err != nil {
		return err
	}
	cookie, err := c.Cookie("state")
	if err != nil || subtle.ConstantTimeCompare([]byte(cookie.Value), []byte(in.State)) != 1 {
		return echo.ErrForbidden
	}
	token, err := s.egnyte.Exchange(c.Request().Context(), in.Code) //~ EG210
	if err != nil {
		return err
	}
	s.tokens["egnyte"] = token
	return c.Redirect(http.StatusSeeOther, "/")
}

func (s *server) scannerBack(c echo.Context) error {
	var in scannerReply
	if err := c.Bind(&in); err != nil {
		return err
	}
	if in.Denied != "" {
		return c.Redirect(http.StatusSeeOther, "/denied")
	}
	token, err := s.scanner.Exchange(c.Request().Context(), in.Code)
	if err != nil {
		return err
	}
	s.tokens["scanner"] = token
	return c.Redirect(http.StatusSeeOther, "/")
}

func main() {
	s := newServer()
	e := echo.New()
	e.GET("/connect", s.connect)
	e.GET("/egnyte", s.egnyteBack)
	e.GET("/scanner", s.scannerBack)
	e.Logger.Fatal(e.Start(":8080"))
}
