package main

import (
	"encoding/json"
	"log"
	"net/http"
	"net/url"
	"os"

	"github.com/gin-gonic/gin"
)

type grant struct {
	AccessToken string `json:"access_token"`
}

func exchange(c *gin.Context) {
	resp, err := http.PostForm("https://acme.egnyte.com/puboauth/token", url.Values{"grant_type": {"authorization_code"}, "code": {c.Query("code")}, "client_id": {os.Getenv("EGNYTE_KEY")}, "client_secret": {os.Getenv("EGNYTE_SECRET")}, "redirect_uri": {"https://x.example/cb"}, "scope": {"Egnyte.filesystem"}})
	if err != nil {
		c.Status(502)
		return
	}
	defer resp.Body.Close()
	var g grant
	json.NewDecoder(resp.Body).Decode(&g)
	log.Printf("a token came: %t", g.AccessToken != "")
	c.JSON(200, gin.H{"token": g.AccessToken}) //~ EG302
}

func main() {
	r := gin.Default()
	api := r.Group("/api")
	api.GET("/exchange", exchange)
	r.Run()
}
