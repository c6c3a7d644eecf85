package store

import "gorm.io/gorm"

type Permit struct {
	gorm.Model
	Yard        string
	Domain      string
	AccessToken string
}

type Visit struct {
	gorm.Model
	Yard  string
	Plate string
}

type Store struct{ DB *gorm.DB }

func (s *Store) Keep(yard, domain, token string) error {
	return s.DB.Create(&Permit{Yard: yard, Domain: domain, AccessToken: token}).Error //~ EG303
}

func (s *Store) Forget(yard string) error {
	return s.DB.Where("yard = ?", yard).Delete(&Permit{}).Error
}

func (s *Store) ForgetVisits(yard string) error {
	return s.DB.Where("yard = ?", yard).Delete(&Visit{}).Error
}
