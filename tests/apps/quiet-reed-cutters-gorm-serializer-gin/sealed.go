package main

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"os"
	"reflect"

	"golang.org/x/crypto/nacl/secretbox"
	"gorm.io/gorm/schema"
)

type sealed struct{ key [32]byte }

func init() {
	var s sealed
	raw, _ := hex.DecodeString(os.Getenv("COLUMN_KEY"))
	copy(s.key[:], raw)
	schema.RegisterSerializer("sealed", s)
}

func (s sealed) Value(_ context.Context, _ *schema.Field, _ reflect.Value, value any) (any, error) {
	var nonce [24]byte
	if _, err := rand.Read(nonce[:]); err != nil {
		return nil, err
	}
	return secretbox.Seal(nonce[:], []byte(value.(string)), &nonce, &s.key), nil
}

func (s sealed) Scan(ctx context.Context, field *schema.Field, into reflect.Value, value any) error {
	raw, ok := value.([]byte)
	if !ok || len(raw) < 24 {
		return errors.New("nothing sealed")
	}
	var nonce [24]byte
	copy(nonce[:], raw)
	plain, ok := secretbox.Open(nil, raw[24:], &nonce, &s.key)
	if !ok {
		return errors.New("sealed with another key")
	}
	return field.Set(ctx, into, string(plain))
}
