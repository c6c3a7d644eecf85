package main

import (
	"encoding/json"
	"net/http"
	"net/url"
	"os"
	"time"

	"github.com/go-resty/resty/v2"
	"github.com/google/uuid"
	"github.com/labstack/echo/v4"
	"github.com/redis/go-redis/v9"
)

var (
	rdb = redis.NewClient(&redis.Options{Addr: os.Getenv("REDIS")})
	web = resty.New().SetTimeout(20 * time.Second)
)

const back = "https://washes.example.com/api/egnyte/back"

func client() url.Values {
	return url.Values{"client_id": {os.Getenv("EGNYTE_KEY")}, "redirect_uri": {back}}
}

func signInURL(c echo.Context) error {
	state, q := uuid.NewString(), client()
	q.Set("response_type", "code")
	q.Set("scope", "Egnyte.filesystem Egnyte.link")
	q.Set("state", state)
	if err := rdb.Set(c.Request().Context(), "state:"+state, c.QueryParam("domain"), 10*time.Minute).Err(); err != nil {
		return err
	}
	u := &url.URL{Scheme: "https", Host: c.QueryParam("domain") + ".egnyte.com", Path: "/puboauth/token", RawQuery: q.Encode()}
	return c.JSON(http.StatusOK, echo.Map{"url": u.String()})
}

func callback(c echo.Context) error {
	// A state is good once: whoever brings it takes it away.
	domain, err := rdb.GetDel(c.Request().Context(), "state:"+c.QueryParam("state")).Result()
	if err != nil || c.QueryParam("error") != "" {
		return echo.ErrForbidden
	}
	form := client()
	form.Set("client_secret", os.Getenv("EGNYTE_SECRET"))
	form.Set("code", c.QueryParam("code"))
	form.Set("grant_type", "authorization_code")
	var grant struct {
		AccessToken string `json:"access_token"`
	}
	if _, err := web.R().SetFormDataFromValues(form).SetResult(&grant).Post("https://" + domain + ".egnyte.com/puboauth/token"); err != nil {
		return err
	}
	tokens.keep(c, domain, grant.AccessToken)
	return c.Redirect(http.StatusFound, "/")
}

func egnyte(c echo.Context, method, path string, body any) error {
	domain, token := tokens.of(c)
	answer, err := web.R().SetAuthToken(token).SetBody(body).SetPathParam("domain", domain).Execute(method, "https://{domain}.egnyte.com"+path)
	if err != nil {
		return err
	}
	switch answer.StatusCode() {
	case http.StatusUnauthorized:
		return c.Redirect(http.StatusFound, "/connect")
	case http.StatusTooManyRequests:
		c.Response().Header().Set("Retry-After", answer.Header().Get("Retry-After"))
		return echo.ErrServiceUnavailable
	}
	return c.JSONBlob(http.StatusOK, json.RawMessage(answer.Body()))
}

func main() {
	e := echo.New()
	api := e.Group("/api/egnyte")
	api.GET("/url", signInURL)
	api.GET("/back", callback)
	e.GET("/api/washes", func(c echo.Context) error {
		return egnyte(c, http.MethodGet, "/pubapi/v1/fs/Shared/Washes", nil) //~ GET /pubapi/v1/fs/{path}
	})
	e.POST("/api/washes/link", func(c echo.Context) error {
		return egnyte(c, http.MethodPost, "/pubapi/v1/links", echo.Map{"path": "/Shared/Washes", "type": "folder"}) //~ POST /pubapi/v1/links
	})
	e.Logger.Fatal(e.Start(":8080"))
}
