package handlers

import (
	"crypto/rand"
	"encoding/hex"
	"net/http"

	"example.com/minutes/config"
	"github.com/gin-contrib/sessions"
	"github.com/gin-gonic/gin"
)

func newState() string {
	b := make([]byte, 16)
	rand.Read(b)
	return hex.EncodeToString(b)
}

func Login(c *gin.Context) {
	session := sessions.Default(c)
	state := newState()
	session.Set("state", state)
	session.Set("domain", c.Query("domain"))
	session.Save()
	c.Redirect(http.StatusTemporaryRedirect, config.Egnyte(c.Query("domain")).AuthCodeURL(state))
}

func Callback(c *gin.Context) {
	session := sessions.Default(c)
	if c.Query("error") != "" {
		c.AbortWithStatusJSON(http.StatusForbidden, gin.H{"error": c.Query("error_description")})
		return
	}
	if c.Query("state") != session.Get("state") {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	token, err := config.Egnyte(session.Get("domain").(string)).Exchange(c, c.Query("code"))
	if err != nil {
		c.AbortWithError(http.StatusBadGateway, err)
		return
	}
	Keep(c, token)
	c.Redirect(http.StatusFound, "/")
}

func GoogleLogin(c *gin.Context) {
	state := newState()
	session := sessions.Default(c)
	session.Set("google_state", state)
	session.Save()
	c.Redirect(http.StatusTemporaryRedirect, config.Google().AuthCodeURL(state))
}
