package main

import (
	"encoding/hex"
	"html/template"
	"io"
	"log"
	"net/http"
	"os"

	"github.com/gorilla/sessions"
	"github.com/labstack/echo/v4"
)

type pages struct{ *template.Template }

func (p pages) Render(w io.Writer, name string, data any, _ echo.Context) error {
	return p.ExecuteTemplate(w, name, data)
}

func key(name string) []byte {
	raw, err := hex.DecodeString(os.Getenv(name))
	if err != nil {
		log.Fatal(err)
	}
	return raw
}

func main() {
	// Signed with the first key and encrypted with the second.
	store := sessions.NewCookieStore(key("COOKIE_HASH_KEY"), key("COOKIE_BLOCK_KEY"))
	store.Options = &sessions.Options{Path: "/", HttpOnly: true, Secure: true, SameSite: http.SameSiteLaxMode}

	e := echo.New()
	e.Renderer = pages{template.Must(template.ParseGlob("templates/*.html"))}
	h := &harbour{store: store, mapToken: os.Getenv("MAP_PUBLIC_TOKEN")}
	e.GET("/egnyte/connect", h.connect)
	e.GET("/egnyte/callback", h.callback)
	e.GET("/charts", h.charts)
	e.Logger.Fatal(e.Start(":8080"))
}
