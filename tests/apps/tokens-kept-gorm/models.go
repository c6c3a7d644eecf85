package main

import "gorm.io/gorm"

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
