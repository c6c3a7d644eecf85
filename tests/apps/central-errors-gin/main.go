package main

import (
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"

	"github.com/gin-gonic/gin"
)

type refusal struct {
	status int
	text   string
}

func (r *refusal) Error() string { return fmt.Sprintf("egnyte: %d: %s", r.status, r.text) }

func main() {
	router := gin.New()
	router.Use(gin.Recovery(), whatFailed())
	router.GET("/sacks/:lot", sack)
	_ = router.Run()
}

// whatFailed answers for the handlers that left an error.
func whatFailed() gin.HandlerFunc {
	return func(c *gin.Context) {
		c.Next()
		last := c.Errors.Last()
		if last == nil {
			return
		}
		var refused *refusal
		if errors.As(last.Err, &refused) {
			switch refused.status {
			case http.StatusUnauthorized:
				c.JSON(http.StatusConflict, gin.H{"connect": "/egnyte/connect"})
			default:
				c.JSON(http.StatusBadGateway, gin.H{"error": "Egnyte refused"})
			}
			return
		}
		c.JSON(http.StatusInternalServerError, gin.H{"error": "something broke"})
	}
}

func sack(c *gin.Context) {
	body, err := download("Shared/Mill/" + c.Param("lot") + ".pdf")
	if err != nil {
		_ = c.Error(err)
		return
	}
	defer body.Close()
	c.DataFromReader(http.StatusOK, -1, "application/pdf", body, nil)
}

func download(path string) (io.ReadCloser, error) {
	req, err := http.NewRequest(http.MethodGet, "https://"+os.Getenv("EGNYTE_DOMAIN")+".egnyte.com/pubapi/v1/fs-content/"+path, nil) //~ GET /pubapi/v1/fs-content/{path} handles=specific
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Bearer "+os.Getenv("EGNYTE_TOKEN"))
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		return nil, err
	}
	if res.StatusCode >= 400 {
		defer res.Body.Close()
		text, _ := io.ReadAll(io.LimitReader(res.Body, 300))
		return nil, &refusal{res.StatusCode, string(text)}
	}
	return res.Body, nil
}
