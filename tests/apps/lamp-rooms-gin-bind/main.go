package main

import (
	"crypto/rand"
	"encoding/hex"
	"net/http"
	"os"

	"github.com/gin-gonic/gin"
	"golang.org/x/oauth2"
)

type returned struct {
	Code   string `form:"code"`
	Token  string `form:"state"`
	Denied string `form:"error"`
}

var tokens = map[string]*oauth2.Token{}

func config() *oauth2.Config {
	address := "https://" + os.Getenv("EGNYTE_DOMAIN") + ".egnyte.com/puboauth/token"
	return &oauth2.Config{
		ClientID:     os.Getenv("EGNYTE_KEY"),
		ClientSecret: os.Getenv("EGNYTE_SECRET"),
		RedirectURL:  "https://lamprooms.example.com/egnyte",
		Scopes:       []string{"Egnyte.filesystem"},
		Endpoint:     oauth2.Endpoint{AuthURL: address, TokenURL: address, AuthStyle: oauth2.AuthStyleInParams},
	}
}

func connect(c *gin.Context) {
	raw := make([]byte, 16)
	rand.Read(raw)
	c.SetCookie("state", hex.EncodeToString(raw), 600, "/", "", true, true)
	c.Redirect(http.StatusFound, config().AuthCodeURL(hex.EncodeToString(raw)))
}

func back(c *gin.Context) {
	var in returned
	if c.ShouldBindQuery(&in) != nil || in.Denied != "" {
		c.Redirect(http.StatusSeeOther, "/refused")
		return
	}
	token, err := config().Exchange(c, in.Code) //~ EG206
	if err != nil {
		c.AbortWithStatus(http.StatusBadGateway)
		return
	}
	tokens["egnyte"] = token
	c.Redirect(http.StatusSeeOther, "/lamps")
}

func main() {
	r := gin.Default()
	r.GET("/connect", connect)
	r.GET("/egnyte", back)
	r.Run(":8080")
}
