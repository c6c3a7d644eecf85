package main

import (
	"encoding/json"
	"log"
	"net/http"
	"net/url"
	"os"

	"github.com/gin-contrib/sessions"
	"github.com/gin-contrib/sessions/cookie"
	"github.com/gin-gonic/gin"
	"github.com/google/uuid"
)

const callback = "https://berth.example/back"

func start(c *gin.Context) {
	s := sessions.Default(c)
	state := uuid.NewString()
	s.Set("state", state)
	s.Set("domain", c.Query("domain"))
	_ = s.Save()
	q := url.Values{"client_id": {os.Getenv("EGNYTE_ID")}, "redirect_uri": {callback}, "response_type": {"code"}, "scope": {"Egnyte.filesystem"}, "state": {state}}
	c.Redirect(http.StatusFound, "https://"+c.Query("domain")+".egnyte.com/puboauth/token?"+q.Encode())
}

func back(c *gin.Context) {
	s := sessions.Default(c)
	if reason := c.Query("error"); reason != "" {
		c.String(http.StatusForbidden, reason)
		return
	}
	if c.Query("state") != s.Get("state") {
		c.AbortWithStatus(http.StatusBadRequest)
		return
	}
	resp, err := http.PostForm("https://"+s.Get("domain").(string)+".egnyte.com/puboauth/token", url.Values{
		"grant_type": {"authorization_code"}, "client_id": {os.Getenv("EGNYTE_ID")}, "client_secret": {os.Getenv("EGNYTE_SECRET")}, "redirect_uri": {callback}, "code": {c.Query("code")},
	})
	if err != nil {
		c.AbortWithStatus(http.StatusBadGateway)
		return
	}
	defer resp.Body.Close()
	var grant struct {
		AccessToken string `json:"access_token"`
	}
	if err := json.NewDecoder(resp.Body).Decode(&grant); err != nil {
		c.AbortWithStatus(http.StatusBadGateway)
		return
	}
	s.Set("bearer", grant.AccessToken)
	_ = s.Save()
	c.Redirect(http.StatusFound, "/viewer")
}

func viewer(c *gin.Context) {
	s := sessions.Default(c)
	log.Println("viewer of", s.Get("domain"))
	c.JSON(http.StatusOK, gin.H{"domain": s.Get("domain"), "token": s.Get("bearer").(string)}) //~ EG302
}

func main() {
	r := gin.Default()
	r.Use(sessions.Sessions("berth", cookie.NewStore([]byte(os.Getenv("COOKIE_KEY")))))
	r.GET("/go", start)
	r.GET("/back", back)
	r.GET("/viewer", viewer)
	_ = r.Run()
}
