package main

import (
	"errors"
	"net/http"
	"os"

	"example.com/workorders/internal/egnyte"
	"github.com/gin-contrib/sessions"
	"github.com/gin-contrib/sessions/redis"
	"github.com/gin-gonic/gin"
	"go.uber.org/zap"
)

func main() {
	logger, _ := zap.NewProduction()
	defer logger.Sync()

	client := egnyte.NewClient(egnyte.Config{
		Domain:       os.Getenv("EGNYTE_DOMAIN"),
		ClientID:     os.Getenv("EGNYTE_CLIENT_ID"),
		ClientSecret: os.Getenv("EGNYTE_CLIENT_SECRET"),
		RedirectURL:  "https://orders.example.com/callback",
	}, logger)

	store, _ := redis.NewStore(10, "tcp", os.Getenv("REDIS"), "", []byte(os.Getenv("SESSION_KEY")))
	r := gin.Default()
	r.Use(sessions.Sessions("orders", store))

	r.GET("/callback", func(c *gin.Context) {
		token, err := client.Exchange(c.Request.Context(), c.Query("code"))
		if err != nil {
			c.AbortWithStatus(http.StatusBadGateway)
			return
		}
		session := sessions.Default(c)
		session.Set("egnyte", token.AccessToken)
		session.Save()
		c.Redirect(http.StatusFound, "/orders")
	})

	r.GET("/orders", func(c *gin.Context) {
		token, _ := sessions.Default(c).Get("egnyte").(string)
		folder, err := client.ListFolder(c.Request.Context(), token, "Shared/Orders")
		if errors.Is(err, egnyte.ErrUnauthorized) {
			c.Redirect(http.StatusFound, "/connect")
			return
		}
		c.JSON(http.StatusOK, folder)
	})

	r.Run()
}
