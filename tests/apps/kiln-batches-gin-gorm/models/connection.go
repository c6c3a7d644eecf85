package models

import "gorm.io/gorm"

type EgnyteConnection struct {
	gorm.Model
	UserID uint `gorm:"uniqueIndex"`
	Domain string
	Token  string
}
