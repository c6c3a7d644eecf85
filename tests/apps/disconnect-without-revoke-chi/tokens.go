package main

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
)

// Tokens keeps a file for each user.
type Tokens struct{ dir string }

func (t *Tokens) place(user string) string {
	sum := sha256.Sum256([]byte(user))
	return filepath.Join(t.dir, hex.EncodeToString(sum[:]))
}

func (t *Tokens) Put(user, token string) error {
	return os.WriteFile(t.place(user), []byte(token), 0o600)
}

func (t *Tokens) Get(user string) (string, error) {
	b, err := os.ReadFile(t.place(user))
	return string(b), err
}

func (t *Tokens) Drop(user string) error { return os.Remove(t.place(user)) }

// Visits counts who was here.
type Visits struct{ seen map[string]int }

func (v *Visits) Drop(user string) { delete(v.seen, user) }
