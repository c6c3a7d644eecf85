// Package fake answers in the place of an account, for the tests of others.
package fake

import (
	"net/http"
	"net/http/httptest"

	"github.com/gin-gonic/gin"
)

// New starts one; whoever does closes it.
func New() *httptest.Server {
	engine := gin.Default()
	engine.GET("/pubapi/v1/links", func(c *gin.Context) {
		c.JSON(http.StatusOK, gin.H{"ids": []string{}})
	})
	return httptest.NewServer(engine)
}
