package main

import (
	"encoding/json"
	"errors"
	"net/http"
	"net/url"
	"os"

	"github.com/gin-gonic/gin"
	log "github.com/sirupsen/logrus"

	"example.com/sheets/sheet"
)

const kept = "sheet_access"

func exchange(code string) (string, error) {
	answer, err := http.PostForm("https://"+os.Getenv("EGNYTE_DOMAIN")+".egnyte.com/puboauth/token", url.Values{
		"client_id":     {os.Getenv("EGNYTE_ID")},
		"client_secret": {os.Getenv("EGNYTE_SECRET")},
		"redirect_uri":  {"https://sheets.example.com/back"},
		"code":          {code},
		"grant_type":    {"authorization_code"},
	})
	if err != nil {
		return "", err
	}
	defer answer.Body.Close()
	var grant struct {
		AccessToken string `json:"access_token"`
	}
	if err := json.NewDecoder(answer.Body).Decode(&grant); err != nil {
		return "", err
	}
	return grant.AccessToken, nil
}

func main() {
	r := gin.Default()
	r.GET("/back", func(c *gin.Context) {
		if c.Query("error") != "" {
			c.AbortWithStatus(http.StatusForbidden)
			return
		}
		access, err := exchange(c.Query("code"))
		if err != nil {
			log.WithError(err).Error("no token")
			return
		}
		log.WithFields(log.Fields{"route": "/back", "access": access}).Debug("connected") //~ EG305
		log.WithField("length", len(access)).Info("connected")
		c.SetCookie("seen", "yes", 3600, "/", "", true, false)
		c.SetCookie(kept, access, 3600, "/", "", true, false) //~ EG302
		c.SetCookie(kept+"_server", access, 3600, "/", "", true, true)
		c.Redirect(http.StatusFound, "/sheet/today")
	})
	r.GET("/sheet/:name", func(c *gin.Context) {
		bearer, _ := c.Cookie(kept)
		content, err := sheet.Remote{Customer: os.Getenv("EGNYTE_DOMAIN"), Bearer: bearer}.Sheet(c.Param("name"))
		if errors.Is(err, sheet.ErrSignIn) {
			c.Redirect(http.StatusFound, "/connect")
			return
		}
		c.Data(http.StatusOK, "text/csv", content)
	})
	log.Fatal(r.Run())
}
