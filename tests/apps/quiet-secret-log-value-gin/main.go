package main

import (
	"encoding/json"
	"io"
	"log/slog"
	"net/http"
	"net/url"
	"os"
	"sync"

	"github.com/gin-gonic/gin"

	"example.com/harbour/berths/secret"
)

type grant struct {
	AccessToken secret.Text `json:"access_token"`
}

var grants sync.Map

func exchange(c *gin.Context) {
	domain := c.PostForm("domain")
	answer, err := http.PostForm("https://"+domain+".egnyte.com/puboauth/token", url.Values{
		"client_id":     {os.Getenv("EGNYTE_KEY")},
		"client_secret": {os.Getenv("EGNYTE_SECRET")},
		"redirect_uri":  {"https://berths.example.com/egnyte/callback"},
		"code":          {c.PostForm("grant")},
		"grant_type":    {"authorization_code"},
	})
	if err != nil {
		c.Status(http.StatusBadGateway)
		return
	}
	defer answer.Body.Close()
	var g grant
	if err := json.NewDecoder(answer.Body).Decode(&g); err != nil {
		slog.Error("no token", "status", answer.StatusCode, "error", err)
		c.Status(http.StatusBadGateway)
		return
	}
	slog.Info("connected", "domain", domain, "token", g.AccessToken)
	grants.Store(domain, g)
	c.Status(http.StatusNoContent)
}

func berths(c *gin.Context) {
	domain := c.Param("domain")
	kept, ok := grants.Load(domain)
	if !ok {
		c.Status(http.StatusConflict)
		return
	}
	g := kept.(grant)
	request, _ := http.NewRequest(http.MethodGet, "https://"+domain+".egnyte.com/pubapi/v1/fs/Shared/Berths", nil) //~ GET /pubapi/v1/fs/{path}
	request.Header.Set("Authorization", "Bearer "+g.AccessToken.Reveal())
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		c.Status(http.StatusBadGateway)
		return
	}
	defer answer.Body.Close()
	if answer.StatusCode == http.StatusUnauthorized {
		slog.Warn("token refused", "domain", domain, "token", g.AccessToken)
		grants.Delete(domain)
	}
	c.Status(answer.StatusCode)
	io.Copy(c.Writer, answer.Body)
}

func main() {
	router := gin.New()
	router.POST("/egnyte/exchange", exchange)
	router.GET("/berths/:domain", berths)
	router.Run(":8080")
}
