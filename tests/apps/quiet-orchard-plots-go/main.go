package main

import (
	"log"
	"net/http"

	"github.com/orchardworks/plots/web"
)

func main() { log.Fatal(http.ListenAndServe(":8080", web.Routes())) }
