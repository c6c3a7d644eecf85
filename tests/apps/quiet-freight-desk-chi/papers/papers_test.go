package papers

import "testing"

func TestAllowed(t *testing.T) {
	for host, want := range map[string]bool{
		"acme.egnyte.com":                true,
		"acme.qa-egnyte.com":             false,
		"acme.qa-egnyte.com.example.org": false,
	} {
		if got := Allowed(host); got != want {
			t.Errorf("Allowed(%q) = %v", host, got)
		}
	}
}
