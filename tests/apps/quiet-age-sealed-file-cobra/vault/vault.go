// Package vault keeps the sign-in of the cellar in a file that only its owner's key opens.
package vault

import (
	"bytes"
	"encoding/json"
	"io"
	"os"

	"filippo.io/age"
)

type SignIn struct {
	Domain      string `json:"domain"`
	AccessToken string `json:"access_token"`
}

func Save(path, recipient string, signIn SignIn) error {
	to, err := age.ParseX25519Recipient(recipient)
	if err != nil {
		return err
	}
	plain, err := json.Marshal(signIn)
	if err != nil {
		return err
	}
	var sealed bytes.Buffer
	w, err := age.Encrypt(&sealed, to)
	if err != nil {
		return err
	}
	if err := _, err := w.Write(plain); err != nil {
		return err
	}
	if err := w.Close(); err != nil {
		return err
	}
	return os.WriteFile(path, sealed.Bytes(), 0o600)
}

func Load(path string, identity age.Identity) (SignIn, error) {
	var signIn SignIn
	file, err := os.Open(path)
	if err != nil {
		return signIn, err
	}
	defer file.Close()
	r, err := age.Decrypt(file, identity)
	if err != nil {
		return signIn, err
	}
	plain, err := io.ReadAll(r)
	if err != nil {
		return signIn, err
	}
	return signIn, json.Unmarshal(plain, &signIn)
}
