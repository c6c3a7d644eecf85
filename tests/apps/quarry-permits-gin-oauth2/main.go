package main

import (
	"errors"
	"net/http"

	"example.com/quarry/internal/config"
	"example.com/quarry/internal/egnyte"
	"github.com/gin-gonic/gin"
	"golang.org/x/oauth2"
)

func main() {
	cfg := config.Load()
	tokens := map[string]*oauth2.Token{}
	r := gin.Default()
	r.GET("/login", func(c *gin.Context) {
		state := newState()
		c.SetCookie("state", state, 300, "/", "", true, true)
		c.Redirect(http.StatusFound, cfg.OAuth.AuthCodeURL(state))
	})
	r.GET("/callback", func(c *gin.Context) {
		if state, err := c.Cookie("state"); err != nil || state != c.Query("state") {
			c.AbortWithStatus(http.StatusForbidden)
			return
		}
		tok, err := cfg.OAuth.Exchange(c, c.Query("code"))
		if err != nil {
			c.AbortWithError(http.StatusBadGateway, err)
			return
		}
		tokens[c.ClientIP()] = tok
		c.Redirect(http.StatusFound, "/permits")
	})
	r.GET("/permits", func(c *gin.Context) {
		client := egnyte.NewClient(cfg.Domain, cfg.OAuth.Client(c, tokens[c.ClientIP()]))
		folder, err := client.ListFolder(c, "Shared/Permits")
		if errors.Is(err, egnyte.ErrUnauthorized) {
			c.Redirect(http.StatusFound, "/login")
			return
		}
		users, _ := client.ListUsers(c, `userName sw "permit"`)
		c.JSON(http.StatusOK, gin.H{"folder": folder, "users": users})
	})
	r.POST("/permits/link", func(c *gin.Context) {
		client := egnyte.NewClient(cfg.Domain, cfg.OAuth.Client(c, tokens[c.ClientIP()]))
		if err := client.CreateLink(c, c.PostForm("path")); err != nil {
			c.AbortWithError(http.StatusBadGateway, err)
		}
	})
	r.Run()
}
