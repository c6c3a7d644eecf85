package main

import (
	"crypto/rand"
	"encoding/json"
	"net/http"
	"net/url"
	"os"
	"regexp"

	"github.com/gin-contrib/sessions"
	"github.com/gin-contrib/sessions/cookie"
	"github.com/gin-gonic/gin"
	"github.com/spf13/viper"
)

const (
	service  = "https://us-partner-integrations.egnyte.com/services/oauth/code"
	callback = "https://scan.example.org/egnyte/returned"
)

var domainName = regexp.MustCompile(`^[a-z0-9-]+$`)

func init() {
	viper.SetConfigFile("config.yaml")
	viper.ReadInConfig()
}

// anywhere asks for a code; the domain comes back with it.
func anywhere(state string) string {
	q := url.Values{}
	q.Set("client_id", os.Getenv("EGNYTE_KEY"))
	q.Set("redirect_uri", callback)
	q.Set("response_type", "code")
	q.Set("scope", "Egnyte.filesystem")
	q.Set("state", state)
	return service + "?" + q.Encode()
}

// dropbox has an implicit grant of its own, with the secret of its own key in the address.
func dropbox(state string) string {
	q := url.Values{"response_type": {"token"}, "client_secret": {os.Getenv("DROPBOX_SECRET")}, "state": {"dropbox"}}
	q.Set("scope", viper.GetString("dropbox.scopes"))
	return "https://www.dropbox.com/oauth2/authorize?" + q.Encode() + state
}

func redeem(domain, code string) (string, error) {
	res, err := http.PostForm("https://"+domain+".egnyte.com/puboauth/token", url.Values{
		"client_id":     {os.Getenv("EGNYTE_KEY")},
		"client_secret": {os.Getenv("EGNYTE_SECRET")},
		"redirect_uri":  {callback},
		"code":          {code},
		"grant_type":    {"authorization_code"},
	})
	if err != nil {
		return "", err
	}
	defer res.Body.Close()
	var got struct {
		Token string `json:"access_token"`
	}
	err = json.NewDecoder(res.Body).Decode(&got)
	return got.Token, err
}

func main() {
	r := gin.Default()
	r.Use(sessions.Sessions("scan", cookie.NewStore([]byte(os.Getenv("SESSION_KEY")))))
	r.GET("/egnyte", func(c *gin.Context) {
		s := sessions.Default(c)
		s.Set("state", rand.Text())
		s.Save()
		c.Redirect(http.StatusFound, anywhere(s.Get("state").(string)))
	})
	r.GET("/dropbox", func(c *gin.Context) { c.Redirect(http.StatusFound, dropbox("")) })
	r.GET("/egnyte/returned", func(c *gin.Context) {
		s := sessions.Default(c)
		if c.Query("state") != s.Get("state") || !domainName.MatchString(c.Query("domain")) {
			c.Status(http.StatusForbidden)
			return
		}
		if c.Query("error") != "" {
			c.String(http.StatusForbidden, "Egnyte was not connected")
			return
		}
		token, err := redeem(c.Query("domain"), c.Query("code"))
		if err != nil {
			c.Status(http.StatusBadGateway)
			return
		}
		req, _ := http.NewRequest(http.MethodGet, "https://"+c.Query("domain")+".egnyte.com/pubapi/v1/fs/Shared/Scans", nil) //~ GET /pubapi/v1/fs/{path}
		req.Header.Set("Authorization", "Bearer "+token)
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
