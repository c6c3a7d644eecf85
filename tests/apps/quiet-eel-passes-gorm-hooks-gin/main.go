package main

import (
	"crypto/rand"
	"encoding/base64"
	"encoding/json"
	"net/http"
	"net/url"
	"os"

	"example.com/eelpasses/store"
	"github.com/gin-gonic/gin"
	"gorm.io/driver/postgres"
	"gorm.io/gorm"
	"gorm.io/gorm/clause"
)

const back = "https://eels.example.com/egnyte/back"

var db *gorm.DB

func connect(c *gin.Context) {
	raw := make([]byte, 18)
	rand.Read(raw)
	state := base64.RawURLEncoding.EncodeToString(raw)
	c.SetCookie("state", state, 600, "/", "", true, true)
	c.SetCookie("domain", c.Query("domain"), 600, "/", "", true, true)
	q := url.Values{
		"client_id":     {os.Getenv("EGNYTE_KEY")},
		"redirect_uri":  {back},
		"scope":         {"Egnyte.filesystem"},
		"response_type": {"code"},
		"state":         {state},
	}
	c.Redirect(http.StatusFound, "https://"+c.Query("domain")+".egnyte.com/puboauth/token?"+q.Encode())
}

func returned(c *gin.Context) {
	state, _ := c.Cookie("state")
	domain, _ := c.Cookie("domain")
	if c.Query("error") != "" || state == "" || c.Query("state") != state {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	resp, err := http.PostForm("https://"+domain+".egnyte.com/puboauth/token", url.Values{
		"client_id":     {os.Getenv("EGNYTE_KEY")},
		"client_secret": {os.Getenv("EGNYTE_SECRET")},
		"redirect_uri":  {back},
		"code":          {c.Query("code")},
		"grant_type":    {"authorization_code"},
	})
	if err != nil {
		c.AbortWithStatus(http.StatusBadGateway)
		return
	}
	defer resp.Body.Close()
	var grant struct {
		AccessToken string `json:"access_token"`
	}
	if json.NewDecoder(resp.Body).Decode(&grant) != nil {
		c.AbortWithStatus(http.StatusBadGateway)
		return
	}
	account := store.Account{User: c.GetString("user"), Domain: domain, Token: grant.AccessToken}
	db.Clauses(clause.OnConflict{UpdateAll: true}).Create(&account)
	c.Redirect(http.StatusFound, "/passes")
}

func passes(c *gin.Context) {
	var account store.Account
	if db.First(&account, "user = ?", c.GetString("user")).Error != nil {
		c.Redirect(http.StatusFound, "/egnyte/connect")
		return
	}
	req, _ := http.NewRequest("GET", "https://"+account.Domain+".egnyte.com/pubapi/v1/fs/Shared/Passes", nil) //~ GET /pubapi/v1/fs/{path}
	req.Header.Set("Authorization", "Bearer "+account.Token)
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		c.AbortWithStatus(http.StatusBadGateway)
		return
	}
	defer resp.Body.Close()
	switch resp.StatusCode {
	case http.StatusOK:
		c.DataFromReader(200, resp.ContentLength, "application/json", resp.Body, nil)
	case http.StatusUnauthorized:
		c.Redirect(http.StatusFound, "/egnyte/connect")
	case http.StatusTooManyRequests:
		c.Header("Retry-After", resp.Header.Get("Retry-After"))
		c.AbortWithStatus(http.StatusServiceUnavailable)
	default:
		c.AbortWithStatus(http.StatusBadGateway)
	}
}

func main() {
	db, _ = gorm.Open(postgres.Open(os.Getenv("DATABASE_URL")))
	r := gin.Default()
	r.GET("/egnyte/connect", connect)
	r.GET("/egnyte/back", returned)
	r.GET("/passes", passes)
	r.Run()
}
