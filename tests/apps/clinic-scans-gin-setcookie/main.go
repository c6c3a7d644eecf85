package main

import (
	"encoding/json"
	"net/http"
	"net/url"

	"example.com/clinicscans/config"
	"github.com/gin-gonic/gin"
	log "github.com/sirupsen/logrus"
)

var cfg = config.Load()

type tokenResponse struct {
	AccessToken string `json:"access_token"`
	ExpiresIn   int    `json:"expires_in"`
}

func baseURL() string { return "https://" + cfg.Domain + ".egnyte.com" }

func callback(c *gin.Context) {
	resp, err := http.PostForm(baseURL()+"/puboauth/token", url.Values{
		"client_id":     {cfg.ClientID},
		"client_secret": {cfg.ClientSecret},
		"redirect_uri":  {"https://scans.example.com/callback"},
		"code":          {c.Query("code")},
		"grant_type":    {"authorization_code"},
	})
	if err != nil {
		c.AbortWithError(http.StatusBadGateway, err)
		return
	}
	defer resp.Body.Close()

	var token tokenResponse
	if err := json.NewDecoder(resp.Body).Decode(&token); err != nil {
		c.AbortWithError(http.StatusBadGateway, err)
		return
	}
	log.WithFields(log.Fields{"expires": token.ExpiresIn}).Info("egnyte connected")
	log.WithFields(log.Fields{"token": token.AccessToken}).Info("egnyte connected") //~ EG305

	c.SetCookie("egnyte_session", token.AccessToken, token.ExpiresIn, "/", "", true, true)
	c.SetCookie("egnyte_token", token.AccessToken, token.ExpiresIn, "/", "", true, false) //~ EG302
	c.Redirect(http.StatusFound, "/scans")
}

func scans(c *gin.Context) {
	token, err := c.Cookie("egnyte_session")
	if err != nil {
		c.Redirect(http.StatusFound, "/login")
		return
	}
	req, _ := http.NewRequest(http.MethodGet, baseURL()+"/pubapi/v1/fs/Shared/Scans", nil) //~ GET /pubapi/v1/fs/{path} handles=specific
	req.Header.Set("Authorization", "Bearer "+token)
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		c.AbortWithError(http.StatusBadGateway, err)
		return
	}
	defer resp.Body.Close()
	if resp.StatusCode == http.StatusUnauthorized {
		c.Redirect(http.StatusFound, "/login")
		return
	}
	c.DataFromReader(http.StatusOK, resp.ContentLength, "application/json", resp.Body, nil)
}

func logout(c *gin.Context) { //~ EG309
	c.SetCookie("egnyte_session", "", -1, "/", "", true, true)
	c.SetCookie("egnyte_token", "", -1, "/", "", true, false)
	c.Redirect(http.StatusFound, "/")
}

func main() {
	r := gin.Default()
	r.GET("/callback", callback)
	r.GET("/scans", scans)
	r.POST("/logout", logout)
	r.Run(":" + cfg.Port)
}
