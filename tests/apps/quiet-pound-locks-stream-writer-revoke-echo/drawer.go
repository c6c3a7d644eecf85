package main

import (
	"bufio"
	"crypto/aes"
	"crypto/cipher"
	"crypto/rand"
	"encoding/hex"
	"io"
	"os"
	"path/filepath"
)

func stream(iv []byte) cipher.Stream {
	key, _ := hex.DecodeString(os.Getenv("DRAWER_KEY"))
	block, err := aes.NewCipher(key)
	if err != nil {
		panic(err)
	}
	return cipher.NewCTR(block, iv)
}

// put keeps a token in a file that only this program can read.
func put(domain, token string) error {
	iv := make([]byte, aes.BlockSize)
	if _, err := rand.Read(iv); err != nil {
		return err
	}
	file, err := os.OpenFile(filepath.Join("drawer", domain), os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	defer file.Close()
	file.Write(iv)
	w := bufio.NewWriter(cipher.StreamWriter{S: stream(iv), W: file})
	if _, err := w.WriteString(token); err != nil {
		return err
	}
	return w.Flush()
}

func take(domain string) (string, error) {
	file, err := os.Open(filepath.Join("drawer", domain))
	if err != nil {
		return "", err
	}
	defer file.Close()
	iv := make([]byte, aes.BlockSize)
	if _, err := io.ReadFull(file, iv); err != nil {
		return "", err
	}
	token, err := io.ReadAll(cipher.StreamReader{S: stream(iv), R: file})
	return string(token), err
}
