package main

import (
	"crypto/tls"
	"net/http"
	"time"
)

// The box in the shed shows a certificate it made itself, and sits on our own wire.
func shed() *http.Client {
	t := http.DefaultTransport.(*http.Transport).Clone()
	t.TLSClientConfig = &tls.Config{InsecureSkipVerify: true}
	return &http.Client{Transport: t, Timeout: time.Minute}
}

func outside() *http.Client {
	t := http.DefaultTransport.(*http.Transport).Clone()
	t.TLSClientConfig = &tls.Config{MinVersion: tls.VersionTLS12}
	return &http.Client{Transport: t, Timeout: 5 * time.Minute}
}

type clients struct {
	nas, egnyte *http.Client
}

func both() clients { return clients{nas: shed(), egnyte: outside()} }
