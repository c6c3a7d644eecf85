package main

import (
	"io"
	"net/http"
	"os"

	"github.com/gin-gonic/gin"
)

func ask(c *gin.Context, path string) (*http.Response, error) {
	req, err := http.NewRequest("GET", "https://"+os.Getenv("EGNYTE_DOMAIN")+".egnyte.com"+path, nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", c.GetHeader("Authorization"))
	return http.DefaultClient.Do(req)
}

func main() {
	r := gin.Default()
	r.GET("/links", func(c *gin.Context) {
		res, err := ask(c, "/pubapi/v1/links") //~ GET /pubapi/v1/links handles=unknown
		if err != nil {
			c.AbortWithStatus(http.StatusBadGateway)
			return
		}
		defer res.Body.Close()
		c.DataFromReader(res.StatusCode, res.ContentLength, res.Header.Get("Content-Type"), res.Body, nil)
	})
	r.GET("/me", func(c *gin.Context) {
		res, err := ask(c, "/pubapi/v1/userinfo") //~ GET /pubapi/v1/userinfo handles=unknown
		if err != nil {
			c.AbortWithStatus(http.StatusBadGateway)
			return
		}
		defer res.Body.Close()
		body, _ := io.ReadAll(res.Body)
		c.Data(res.StatusCode, "application/json", body)
	})
	r.Run()
}
