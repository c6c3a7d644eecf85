package main

import (
	"context"
	"crypto/rand"
	_ "embed"
	"encoding/hex"
	"io"
	"net/http"
	"os"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/gin-gonic/gin"
	"golang.org/x/oauth2"
)

//go:embed scopes.txt
var scopeList string

type kiln struct {
	domain string
	config *oauth2.Config
	token  *oauth2.Token
}

var kilns sync.Map

func configFor(domain string) *oauth2.Config {
	base := "https://" + domain + ".egnyte.com"
	return &oauth2.Config{
		ClientID:     os.Getenv("EGNYTE_KEY"),
		ClientSecret: os.Getenv("EGNYTE_SECRET"),
		RedirectURL:  "https://charcoal.example.com/back",
		Scopes:       strings.Fields(scopeList), //~ EG108:note
		Endpoint: oauth2.Endpoint{
			AuthURL:   base + "/puboauth/token",
			TokenURL:  base + "/puboauth/token",
			AuthStyle: oauth2.AuthStyleInParams,
		},
	}
}

func (k *kiln) get(c *gin.Context, path string) {
	client := k.config.Client(c, k.token)
	for try := 0; try < 3; try++ {
		answer, err := client.Get("https://" + k.domain + ".egnyte.com" + path)
		if err != nil {
			c.AbortWithError(http.StatusBadGateway, err)
			return
		}
		defer answer.Body.Close()
		switch answer.StatusCode {
		case http.StatusUnauthorized:
			c.Redirect(http.StatusFound, "/connect?domain="+k.domain)
			return
		case http.StatusTooManyRequests:
			seconds, _ := strconv.Atoi(answer.Header.Get("Retry-After"))
			time.Sleep(time.Duration(seconds) * time.Second)
			continue
		}
		body, _ := io.ReadAll(answer.Body)
		c.Data(answer.StatusCode, "application/json", body)
		return
	}
	c.Status(http.StatusServiceUnavailable)
}

func current(c *gin.Context) *kiln {
	id, _ := c.Cookie("visit")
	found, ok := kilns.Load(id)
	if !ok {
		return &kiln{}
	}
	return found.(*kiln)
}

func main() {
	r := gin.Default()
	r.GET("/connect", func(c *gin.Context) {
		raw := make([]byte, 16)
		rand.Read(raw)
		state := hex.EncodeToString(raw)
		k := &kiln{domain: c.Query("domain"), config: configFor(c.Query("domain"))}
		kilns.Store(state, k)
		c.SetSameSite(http.SameSiteLaxMode)
		c.SetCookie("visit", state, 0, "/", "", true, true)
		c.Redirect(http.StatusFound, k.config.AuthCodeURL(state))
	})
	r.GET("/back", func(c *gin.Context) {
		id, _ := c.Cookie("visit")
		if c.Query("error") != "" || c.Query("state") != id {
			c.Status(http.StatusForbidden)
			return
		}
		k := current(c)
		token, err := k.config.Exchange(context.Background(), c.Query("code"))
		if err != nil {
			c.Status(http.StatusBadGateway)
			return
		}
		k.token = token
		c.Redirect(http.StatusFound, "/stacks")
	})
	r.GET("/stacks", func(c *gin.Context) { current(c).get(c, "/pubapi/v1/fs/Shared/Stacks") })             //~ GET /pubapi/v1/fs/{path}
	r.GET("/stacks/readers", func(c *gin.Context) { current(c).get(c, "/pubapi/v2/perms/Shared/Stacks") }) //~ GET /pubapi/v2/perms/{path}
	r.Run()
}
