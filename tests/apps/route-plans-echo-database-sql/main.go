package main

import (
	"database/sql"
	"encoding/json"
	"net/http"
	"net/url"
	"os"
	"time"

	"github.com/labstack/echo/v4"
	"github.com/labstack/echo/v4/middleware"
	_ "github.com/lib/pq"
)

type Token struct {
	AccessToken string `json:"access_token"`
	ExpiresIn   int    `json:"expires_in"`
	TokenType   string `json:"token_type"`
}

type App struct {
	db      *sql.DB
	baseURL string
}

func (a *App) exchange(code string) (*Token, error) {
	data := url.Values{}
	data.Set("client_id", os.Getenv("EGNYTE_CLIENT_ID"))
	data.Set("client_secret", os.Getenv("EGNYTE_CLIENT_SECRET"))
	data.Set("redirect_uri", "https://routes.example.com/callback")
	data.Set("code", code)
	data.Set("grant_type", "authorization_code")
	resp, err := http.PostForm(a.baseURL+"/puboauth/token", data)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	token := new(Token)
	if err := json.NewDecoder(resp.Body).Decode(token); err != nil {
		return nil, err
	}
	return token, nil
}

func (a *App) callback(c echo.Context) error {
	token, err := a.exchange(c.QueryParam("code"))
	if err != nil {
		return echo.NewHTTPError(http.StatusBadGateway, err.Error())
	}
	c.Logger().Infof("token expires in %d", token.ExpiresIn)
	c.Logger().Infof("token %s", token.AccessToken) //~ EG305

	_, err = a.db.Exec(`INSERT INTO connections (driver_id, token) VALUES ($1, $2) ON CONFLICT (driver_id) DO UPDATE SET token = $2`, c.QueryParam("driver"), token.AccessToken) //~ EG303
	if err != nil {
		return err
	}
	cookie := new(http.Cookie)
	cookie.Name = "egnyte_token"
	cookie.Value = token.AccessToken
	cookie.Expires = time.Now().Add(24 * time.Hour)
	c.SetCookie(cookie) //~ EG302

	hidden := new(http.Cookie)
	hidden.Name = "egnyte_session"
	hidden.Value = token.AccessToken
	hidden.HttpOnly = true
	c.SetCookie(hidden)
	return c.Redirect(http.StatusFound, "/routes")
}

func (a *App) routes(c echo.Context) error {
	cookie, err := c.Cookie("egnyte_session")
	if err != nil {
		return c.Redirect(http.StatusFound, "/login")
	}
	req, err := http.NewRequest("GET", a.baseURL+"/pubapi/v1/fs/Shared/Routes", nil) //~ GET /pubapi/v1/fs/{path} handles=specific
	if err != nil {
		return err
	}
	req.Header.Set("Authorization", "Bearer "+cookie.Value)
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	if resp.StatusCode == http.StatusUnauthorized {
		return c.Redirect(http.StatusFound, "/login")
	}
	return c.Stream(http.StatusOK, "application/json", resp.Body)
}

func main() {
	db, err := sql.Open("postgres", os.Getenv("DATABASE_URL"))
	if err != nil {
		panic(err)
	}
	app := &App{db: db, baseURL: "https://" + os.Getenv("EGNYTE_DOMAIN") + ".egnyte.com"}
	e := echo.New()
	e.Use(middleware.Logger())
	e.GET("/callback", app.callback)
	e.GET("/routes", app.routes)
	e.Logger.Fatal(e.Start(":1323"))
}
