package main

import (
	"context"
	"database/sql"

	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/jmoiron/sqlx"
)

// PlainStore keeps connections as they were kept in the first release.
type PlainStore struct {
	db *sql.DB
}

const upsert = `INSERT INTO connections (user_id, token) VALUES ($1, $2)
ON CONFLICT (user_id) DO UPDATE SET token = excluded.token`

func (s *PlainStore) Save(ctx context.Context, user, token string) error {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if _, err := tx.ExecContext(ctx, upsert, user, token); err != nil { //~ EG303
		return err
	}
	stmt, err := tx.PrepareContext(ctx, "INSERT INTO history (user_id, token) VALUES ($1, $2)")
	if err != nil {
		return err
	}
	defer stmt.Close()
	if _, err := stmt.ExecContext(ctx, user, token); err != nil { //~ EG303
		return err
	}
	find, err := tx.PrepareContext(ctx, "SELECT id FROM history WHERE token = $1")
	if err != nil {
		return err
	}
	if _, err := find.ExecContext(ctx, token); err != nil {
		return err
	}
	return tx.Commit()
}

// NamedStore fills statements from structs.
type NamedStore struct {
	db *sqlx.DB
}

type connection struct {
	UserID string `db:"user_id"`
	Token  string `db:"token"`
}

func (s *NamedStore) Save(ctx context.Context, user, token string) error {
	_, err := s.db.NamedExecContext(ctx, //~ EG303
		"INSERT INTO connections (user_id, token) VALUES (:user_id, :token)", &connection{UserID: user, Token: token})
	if err != nil {
		return err
	}
	_, err = s.db.NamedExec("UPDATE connections SET token = :token", map[string]any{"token": token}) //~ EG303
	return err
}

// PooledStore is the one of the workers.
type PooledStore struct {
	pool *pgxpool.Pool
}

func (s *PooledStore) Save(ctx context.Context, user, token string) error {
	_, err := s.pool.Exec(ctx, "UPDATE workers SET token = $2 WHERE user_id = $1", user, token) //~ EG303
	return err
}

// SealedStore keeps nothing that a copy of the database gives away.
type SealedStore struct {
	db  *sql.DB
	key []byte
}

func (s *SealedStore) Save(ctx context.Context, user, token string) error {
	sealed, err := seal(s.key, []byte(token))
	if err != nil {
		return err
	}
	_, err = s.db.ExecContext(ctx, "INSERT INTO vault (user_id, sealed) VALUES ($1, $2)", user, sealed)
	return err
}
