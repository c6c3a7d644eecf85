package store

import (
	"crypto/rand"
	"errors"
	"os"

	"golang.org/x/crypto/nacl/secretbox"
	"gorm.io/gorm"
)

// Account is a user's Egnyte account. Token is only ever plain in memory: the hooks seal what the row holds.
type Account struct {
	gorm.Model
	User   string `gorm:"uniqueIndex"`
	Domain string
	Token  string `gorm:"-"`
	Sealed []byte `gorm:"column:token"`
}

func key() *[32]byte {
	var k [32]byte
	copy(k[:], os.Getenv("ROW_KEY"))
	return &k
}

func (a *Account) BeforeSave(*gorm.DB) error {
	var nonce [24]byte
	if _, err := rand.Read(nonce[:]); err != nil {
		return err
	}
	a.Sealed = secretbox.Seal(nonce[:], []byte(a.Token), &nonce, key())
	return nil
}

func (a *Account) AfterFind(*gorm.DB) error {
	var nonce [24]byte
	copy(nonce[:], a.Sealed)
	plain, ok := secretbox.Open(nil, a.Sealed[24:], &nonce, key())
	if !ok {
		return errors.New("the row was sealed with another key")
	}
	a.Token = string(plain)
	return nil
}
