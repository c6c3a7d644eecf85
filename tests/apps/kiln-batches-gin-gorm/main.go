package main

import (
	"log"
	"os"

	"example.com/kiln/handlers"
	"example.com/kiln/models"
	"github.com/gin-gonic/gin"
	"gorm.io/driver/postgres"
	"gorm.io/gorm"
)

func main() {
	db, err := gorm.Open(postgres.Open(os.Getenv("DATABASE_URL")), &gorm.Config{})
	if err != nil {
		log.Fatal(err)
	}
	db.AutoMigrate(&models.EgnyteConnection{})

	h := &handlers.EgnyteHandler{DB: db}
	r := gin.Default()
	egnyte := r.Group("/egnyte")
	{
		egnyte.GET("/callback", h.Callback)
		egnyte.GET("/batches", h.Batches)
		egnyte.DELETE("", h.Disconnect)
	}
	r.Run()
}
