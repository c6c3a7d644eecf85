package main

import (
	"errors"
	"net/http"

	"github.com/gin-contrib/sessions"
	"github.com/gin-contrib/sessions/cookie"
	"github.com/gin-gonic/gin"
)

var cfg = LoadConfig()

func egnyteMiddleware() gin.HandlerFunc {
	return func(c *gin.Context) {
		token, _ := sessions.Default(c).Get("token").(string)
		c.Set("egnyte", NewEgnyteService(cfg, token))
		c.Next()
	}
}

func service(c *gin.Context) *EgnyteService {
	return c.MustGet("egnyte").(*EgnyteService)
}

func respond(c *gin.Context, err error, body any) {
	if errors.Is(err, errSignIn) {
		c.Redirect(http.StatusFound, "/connect")
		return
	}
	if err != nil {
		c.JSON(http.StatusBadGateway, gin.H{"error": err.Error()})
		return
	}
	c.JSON(http.StatusOK, body)
}

func main() {
	r := gin.Default()
	r.Use(sessions.Sessions("glen", cookie.NewStore([]byte("change-me-in-the-deployment"))))
	r.GET("/connect", func(c *gin.Context) {
		c.Redirect(http.StatusFound, cfg.AuthorizeURL(c.Query("state")))
	})

	lodges := r.Group("/lodges", egnyteMiddleware())
	lodges.GET("/:lodge", func(c *gin.Context) {
		folder, err := service(c).Folder("Shared/Lodges/" + c.Param("lodge"))
		respond(c, err, folder)
	})
	lodges.GET("/:lodge/links", func(c *gin.Context) {
		links, err := service(c).Links("/Shared/Lodges/" + c.Param("lodge"))
		respond(c, err, links)
	})
	lodges.POST("/:lodge/:name", func(c *gin.Context) {
		err := service(c).Upload("Shared/Lodges/"+c.Param("lodge")+"/"+c.Param("name"), c.Request.Body)
		respond(c, err, gin.H{"ok": true})
	})
	lodges.DELETE("/links/:id", func(c *gin.Context) {
		respond(c, service(c).Unlink(c.Param("id")), gin.H{"ok": true})
	})
	r.Run()
}
