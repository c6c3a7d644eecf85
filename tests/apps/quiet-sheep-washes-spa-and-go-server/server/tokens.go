package main

import (
	"sync"

	"github.com/labstack/echo/v4"
)

type grant struct{ domain, token string }

type memory struct{ m sync.Map }

var tokens memory

func (t *memory) keep(c echo.Context, domain, token string) {
	t.m.Store(c.RealIP(), grant{domain, token})
}

func (t *memory) of(c echo.Context) (string, string) {
	g, _ := t.m.Load(c.RealIP())
	found, _ := g.(grant)
	return found.domain, found.token
}
