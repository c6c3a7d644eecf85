package main

import (
	"log"
	"net/http"
	"os"

	"gorm.io/driver/postgres"
	"gorm.io/gorm"
)

type server struct {
	db *gorm.DB
}

func main() {
	db, err := gorm.Open(postgres.Open(os.Getenv("DATABASE_URL")), &gorm.Config{})
	if err != nil {
		log.Fatal(err)
	}
	if err := db.AutoMigrate(&Connection{}, &Vault{}); err != nil {
		log.Fatal(err)
	}
	s := &server{db: db}
	http.HandleFunc("/egnyte/callback", s.callback)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
