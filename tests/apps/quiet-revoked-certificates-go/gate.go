package main

import (
	"crypto/x509"
	"errors"
	"os"
	"sync"
)

// Gate turns devices away whose certificate was revoked. Devices never see Egnyte's token.
type Gate struct {
	mu       sync.RWMutex
	revoked  map[string]bool
	sessions map[string]string
}

var errRevoked = errors.New("certificate was revoked")

func (g *Gate) load(file string) error {
	der, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	list, err := x509.ParseRevocationList(der)
	if err != nil {
		return err
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	g.revoked = map[string]bool{}
	for _, entry := range list.RevokedCertificateEntries {
		g.revoked[entry.SerialNumber.String()] = true
	}
	return nil
}

func (g *Gate) verify(_ [][]byte, chains [][]*x509.Certificate) error {
	g.mu.RLock()
	defer g.mu.RUnlock()
	if g.revoked[chains[0][0].SerialNumber.String()] {
		return errRevoked
	}
	return nil
}

// Disconnect ends the session of a device.
func (g *Gate) Disconnect(device string) {
	g.mu.Lock()
	defer g.mu.Unlock()
	delete(g.sessions, device)
}
