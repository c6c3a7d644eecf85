package main

import (
	"crypto/rand"
	"encoding/base64"
	"net/http"
	"os"

	"example.com/lease-docs/config"
	"github.com/gin-contrib/sessions"
	"github.com/gin-contrib/sessions/cookie"
	"github.com/gin-gonic/gin"
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
)

func randomState() string {
	b := make([]byte, 24)
	rand.Read(b)
	return base64.URLEncoding.EncodeToString(b)
}

func main() {
	cfg := config.Load()
	base := "https://" + os.Getenv("EGNYTE_DOMAIN") + ".egnyte.com"

	egnyte := &oauth2.Config{
		ClientID:     cfg.Egnyte.ClientID,
		ClientSecret: cfg.Egnyte.ClientSecret,
		RedirectURL:  cfg.Egnyte.RedirectURL,
		Scopes:       []string{"Egnyte.filesystem"},
		Endpoint: oauth2.Endpoint{
			AuthURL:   base + "/puboauth/token",
			TokenURL:  base + "/puboauth/token",
			AuthStyle: oauth2.AuthStyleInParams,
		},
	}
	goog := &oauth2.Config{
		ClientID:     cfg.Google.ClientID,
		ClientSecret: cfg.Google.ClientSecret,
		RedirectURL:  cfg.Google.RedirectURL,
		Scopes:       []string{"openid"},
		Endpoint:     google.Endpoint,
	}

	r := gin.Default()
	r.Use(sessions.Sessions("leases", cookie.NewStore([]byte(os.Getenv("SESSION_KEY")))))
	for name, conf := range map[string]*oauth2.Config{"egnyte": egnyte, "google": goog} {
		r.GET("/auth/"+name, login(conf))
		r.GET("/auth/"+name+"/callback", callback(name, conf))
	}
	r.Run(":8080")
}

func login(conf *oauth2.Config) gin.HandlerFunc {
	return func(c *gin.Context) {
		session := sessions.Default(c)
		state := randomState()
		session.Set("state", state)
		session.Save()
		c.Redirect(http.StatusTemporaryRedirect, conf.AuthCodeURL(state))
	}
}

func callback(name string, conf *oauth2.Config) gin.HandlerFunc {
	return func(c *gin.Context) {
		session := sessions.Default(c)
		if c.Query("error") != "" || c.Query("state") != session.Get("state") {
			c.AbortWithStatus(http.StatusForbidden)
			return
		}
		token, err := conf.Exchange(c.Request.Context(), c.Query("code"))
		if err != nil {
			c.AbortWithError(http.StatusBadGateway, err)
			return
		}
		tokens[name] = token
		c.Redirect(http.StatusFound, "/")
	}
}

var tokens = map[string]*oauth2.Token{}
