package store

import (
	"context"

	"github.com/jmoiron/sqlx"
	"gorm.io/gorm"
)

type Connection struct {
	gorm.Model
	Domain      string
	AccessToken string
}

type Keeper interface {
	Keep(ctx context.Context, domain, token string) error
}

type Gorm struct{ db *gorm.DB }

func NewGorm(db *gorm.DB) *Gorm { return &Gorm{db: db} }

func (g *Gorm) Keep(ctx context.Context, domain, token string) error {
	conn := Connection{Domain: domain}
	conn.AccessToken = token
	return g.db.WithContext(ctx).Save(&conn).Error //~ EG303
}

func (g *Gorm) Renew(domain, token string) error {
	return g.db.Model(&Connection{}).Where("domain = ?", domain).Update("access_token", token).Error //~ EG303
}

type SQL struct{ db *sqlx.DB }

func (s *SQL) Keep(ctx context.Context, domain, token string) error {
	_, err := s.db.NamedExecContext(ctx, `INSERT INTO connections (domain, token) VALUES (:domain, :token)`, map[string]any{ //~ EG303
		"domain": domain,
		"token":  token,
	})
	return err
}

func NewSQL(db *sqlx.DB) *SQL { return &SQL{db: db} }
