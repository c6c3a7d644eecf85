package main

import (
	"database/sql/driver"

	"gorm.io/gorm"
)

// Connection is an account that was connected before we had a key for the vault.
type Connection struct {
	gorm.Model
	UserID      uint
	AccessToken string `gorm:"column:access_token;size:255"`
}

// Vault keeps what nobody may read in the database.
type Vault struct {
	gorm.Model
	UserID uint
	Sealed []byte
}

// SealedBySerializer leaves the encryption to a serializer that is registered elsewhere.
type SealedBySerializer struct {
	gorm.Model
	UserID      uint
	AccessToken string `gorm:"serializer:aes;size:512"`
}

// SealedByHook encrypts before it is written.
type SealedByHook struct {
	ID          uint
	UserID      uint
	AccessToken string `gorm:"size:512"`
}

func (s *SealedByHook) BeforeSave(tx *gorm.DB) error {
	sealed, err := seal([]byte(s.AccessToken))
	s.AccessToken = string(sealed)
	return err
}

// Secret is encrypted on its way into the database.
type Secret string

func (s Secret) Value() (driver.Value, error) { return seal([]byte(s)) }

// SealedByType has a column whose type encrypts.
type SealedByType struct {
	ID          uint
	UserID      uint
	AccessToken Secret
}

// Visit is logged; the token stays in memory.
type Visit struct {
	ID          uint
	UserID      uint
	AccessToken string `json:"-" gorm:"-"`
}
