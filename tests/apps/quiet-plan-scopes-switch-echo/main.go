package main

import (
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"errors"
	"net/http"
	"net/url"
	"os"

	"github.com/labstack/echo/v4"
)

const callback = "https://plans.example.com/back"

type visit struct {
	domain string
	plan   plan
}

var pending = map[string]visit{}
var clients = map[string]*client{}

func endpoint(domain string) string {
	return "https://" + domain + ".egnyte.com/puboauth/token"
}

func connect(c echo.Context) error {
	raw := make([]byte, 16)
	if _, err := rand.Read(raw); err != nil {
		return err
	}
	state := hex.EncodeToString(raw)
	v := visit{domain: c.QueryParam("domain")}
	if c.QueryParam("plan") == "team" {
		v.plan = team
	}
	pending[state] = v
	query := url.Values{}
	query.Set("client_id", os.Getenv("EGNYTE_KEY"))
	query.Set("redirect_uri", callback)
	query.Set("response_type", "code")
	query.Set("scope", v.plan.scopes())
	query.Set("state", state)
	return c.Redirect(http.StatusFound, endpoint(v.domain)+"?"+query.Encode())
}

func back(c echo.Context) error {
	v, known := pending[c.QueryParam("state")]
	if !known || c.QueryParam("error") != "" {
		return echo.ErrForbidden
	}
	delete(pending, c.QueryParam("state"))
	answer, err := http.PostForm(endpoint(v.domain), url.Values{
		"client_id":     {os.Getenv("EGNYTE_KEY")},
		"client_secret": {os.Getenv("EGNYTE_SECRET")},
		"redirect_uri":  {callback},
		"code":          {c.QueryParam("code")},
		"grant_type":    {"authorization_code"},
	})
	if err != nil {
		return err
	}
	defer answer.Body.Close()
	var got struct {
		Token string `json:"access_token"`
	}
	if err := json.NewDecoder(answer.Body).Decode(&got); err != nil {
		return err
	}
	clients[c.RealIP()] = &client{domain: v.domain, token: got.Token}
	return c.Redirect(http.StatusFound, "/plans")
}

func main() {
	e := echo.New()
	e.HTTPErrorHandler = func(err error, c echo.Context) {
		if errors.Is(err, errSignInAgain) {
			c.Redirect(http.StatusFound, "/connect")
			return
		}
		e.DefaultHTTPErrorHandler(err, c)
	}
	e.GET("/connect", connect)
	e.GET("/back", back)
	e.GET("/plans", func(c echo.Context) error { return clients[c.RealIP()].send(c, http.MethodGet, "/fs/Shared/Plans", nil) })  //~ GET /pubapi/v1/fs/{path}
	e.POST("/links", func(c echo.Context) error {
		return clients[c.RealIP()].send(c, http.MethodPost, "/links", []byte(`{"path": "/Shared/Plans", "type": "folder", "accessibility": "domain"}`))  //~ POST /pubapi/v1/links
	})
	e.Logger.Fatal(e.Start(":8080"))
}
