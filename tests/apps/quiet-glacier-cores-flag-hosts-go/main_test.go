package main

import "testing"

func TestHostOf(t *testing.T) {
	for given, want := range map[string]string{
		"acme":                            "acme.egnyte.com",
		"http://acme.egnyte.com/":         "acme.egnyte.com",
		"https://cores.qa-egnyte.com":     "cores.qa-egnyte.com",
		"https://glacier-eu.egnyte.com/":  "glacier-eu.egnyte.com",
	} {
		if got := hostOf(given); got != want {
			t.Errorf("hostOf(%q) = %q, want %q", given, got, want)
		}
	}
}
