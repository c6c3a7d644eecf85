package main

import (
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"net/http"
	"net/url"
	"os"
	"sync"

	"github.com/gin-gonic/gin"
	"gorm.io/driver/sqlite"
	"gorm.io/gorm"
	"gorm.io/gorm/clause"
)

const back = "https://reeds.example.com/egnyte/back"

type Connection struct {
	Domain      string `gorm:"primaryKey"`
	AccessToken string `gorm:"type:bytes;serializer:sealed"`
}

var (
	db      *gorm.DB
	waiting sync.Map
)

func connect(c *gin.Context) {
	raw := make([]byte, 16)
	rand.Read(raw)
	state, domain := hex.EncodeToString(raw), c.Param("domain")
	waiting.Store(state, domain)
	query := url.Values{}
	query.Set("client_id", os.Getenv("EGNYTE_KEY"))
	query.Set("redirect_uri", back)
	query.Set("scope", "Egnyte.filesystem")
	query.Set("response_type", "code")
	query.Set("state", state)
	c.Redirect(http.StatusFound, "https://"+domain+".egnyte.com/puboauth/token?"+query.Encode())
}

func callback(c *gin.Context) {
	domain, known := waiting.LoadAndDelete(c.Query("state"))
	if !known || c.Query("error") != "" {
		c.AbortWithStatus(http.StatusForbidden)
		return
	}
	answer, err := http.PostForm("https://"+domain.(string)+".egnyte.com/puboauth/token", url.Values{
		"client_id":     {os.Getenv("EGNYTE_KEY")},
		"client_secret": {os.Getenv("EGNYTE_SECRET")},
		"redirect_uri":  {back},
		"code":          {c.Query("code")},
		"grant_type":    {"authorization_code"},
	})
	if err != nil {
		c.AbortWithError(http.StatusBadGateway, err)
		return
	}
	defer answer.Body.Close()
	var grant struct {
		AccessToken string `json:"access_token"`
	}
	if err := json.NewDecoder(answer.Body).Decode(&grant); err != nil {
		c.AbortWithError(http.StatusBadGateway, err)
		return
	}
	row := Connection{Domain: domain.(string), AccessToken: grant.AccessToken}
	db.Clauses(clause.OnConflict{UpdateAll: true}).Create(&row)
	c.Redirect(http.StatusFound, "/reeds/"+row.Domain)
}

func reeds(c *gin.Context) {
	var row Connection
	if db.First(&row, "domain = ?", c.Param("domain")).Error != nil {
		c.Redirect(http.StatusFound, "/connect/"+c.Param("domain"))
		return
	}
	req, _ := http.NewRequest(http.MethodGet, "https://"+row.Domain+".egnyte.com/pubapi/v1/fs/Shared/Reeds", nil) //~ GET /pubapi/v1/fs/{path} handles=specific
	req.Header.Set("Authorization", "Bearer "+row.AccessToken)
	answer, err := http.DefaultClient.Do(req)
	if err != nil {
		c.AbortWithStatus(http.StatusBadGateway)
		return
	}
	defer answer.Body.Close()
	switch answer.StatusCode {
	case 200:
		c.DataFromReader(200, answer.ContentLength, "application/json", answer.Body, nil)
	case 401:
		c.Redirect(http.StatusFound, "/connect/"+row.Domain)
	case 429:
		c.Header("Retry-After", answer.Header.Get("Retry-After"))
		c.AbortWithStatus(http.StatusServiceUnavailable)
	default:
		c.AbortWithStatus(http.StatusBadGateway)
	}
}

func main() {
	db, _ = gorm.Open(sqlite.Open("reeds.db"))
	db.AutoMigrate(&Connection{})
	r := gin.Default()
	r.GET("/connect/:domain", connect)
	r.GET("/egnyte/back", callback)
	r.GET("/reeds/:domain", reeds)
	r.Run()
}
