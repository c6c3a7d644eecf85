package main

import (
	"os"
	"strings"
)

// source reads what the vault's agent writes.
type source struct {
	path string
	kept string
}

func newSource() *source { return &source{path: os.Getenv("TOKEN_FILE")} }

func (s *source) token() string {
	if s.kept == "" {
		s.renew()
	}
	return s.kept
}

func (s *source) renew() {
	read, _ := os.ReadFile(s.path)
	s.kept = strings.TrimSpace(string(read))
}
