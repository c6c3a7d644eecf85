package store

import (
	"context"

	"github.com/jmoiron/sqlx"
)

// Token is a secret that never prints itself.
type Token string

func (t Token) String() string   { return "[redacted]" }
func (t Token) GoString() string { return "[redacted]" }

// Tokens keeps the token of every tenant.
type Tokens struct {
	db *sqlx.DB
}

func NewTokens(db *sqlx.DB) *Tokens {
	return &Tokens{db: db}
}

func (t *Tokens) Save(ctx context.Context, tenant string, token Token) error {
	_, err := t.db.ExecContext(ctx, //~ EG303
		`INSERT INTO egnyte_tokens (tenant, access_token) VALUES ($1, $2)
		 ON CONFLICT (tenant) DO UPDATE SET access_token = EXCLUDED.access_token`, tenant, []byte(token))
	return err
}

func (t *Tokens) Load(ctx context.Context, tenant string) (Token, error) {
	var box []byte
	if err := t.db.GetContext(ctx, &box, `SELECT access_token FROM egnyte_tokens WHERE tenant = $1`, tenant); err != nil {
		return "", err
	}
	return Token(box), nil
}
