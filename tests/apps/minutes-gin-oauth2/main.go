package main

import (
	"os"

	"example.com/minutes/handlers"
	"github.com/gin-contrib/sessions"
	"github.com/gin-contrib/sessions/cookie"
	"github.com/gin-gonic/gin"
)

func main() {
	r := gin.Default()
	r.Use(sessions.Sessions("minutes", cookie.NewStore([]byte(os.Getenv("SESSION_KEY")))))
	r.GET("/auth/egnyte", handlers.Login)
	r.GET("/auth/egnyte/callback", handlers.Callback)
	r.GET("/auth/google", handlers.GoogleLogin)
	r.Run()
}
