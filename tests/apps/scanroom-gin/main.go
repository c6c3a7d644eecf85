package main

import (
	"crypto/rand"
	"net/http"
	"os"

	"github.com/gin-contrib/sessions"
	"github.com/gin-contrib/sessions/cookie"
	"github.com/gin-gonic/gin"

	"example.org/scanroom/oauth"
)

func main() {
	r := gin.Default()
	r.Use(sessions.Sessions("scan", cookie.NewStore([]byte(os.Getenv("SESSION_KEY")))))
	r.GET("/egnyte", func(c *gin.Context) {
		s := sessions.Default(c)
		state := rand.Text()
		s.Set("state", state)
		s.Set("domain", c.Query("domain"))
		s.Save()
		if c.Query("domain") == "" {
			c.Redirect(http.StatusFound, oauth.Anywhere(state))
			return
		}
		c.Redirect(http.StatusFound, oauth.At(c.Query("domain"), state))
	})
	r.GET("/egnyte/returned", func(c *gin.Context) {
		s := sessions.Default(c)
		if c.Query("state") != s.Get("state") || c.Query("error") != "" {
			c.Status(http.StatusForbidden)
			return
		}
		token, err := oauth.Redeem(s.Get("domain").(string), c.Query("code"))
		if err != nil {
			c.Status(http.StatusBadGateway)
			return
		}
		req, _ := http.NewRequest(http.MethodGet, "https://"+s.Get("domain").(string)+".egnyte.com/pubapi/v1/fs/Shared/Scans", nil) //~ GET /pubapi/v1/fs/{path}
		req.Header = http.Header{"Authorization": {"Bearer " + token}}
		res, err := http.DefaultClient.Do(req)
		if err != nil {
			c.Status(http.StatusBadGateway)
			return
		}
		defer res.Body.Close()
		c.DataFromReader(res.StatusCode, res.ContentLength, "application/json", res.Body, nil)
	})
	r.Run()
}
