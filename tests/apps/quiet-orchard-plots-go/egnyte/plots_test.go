package egnyte

import (
	"net/http"
	"testing"
)

const testToken = "k7mzq3vwt9xb2nhd6crp4yjf"

func TestOrchard(t *testing.T) {
	if _, err := New("orchardworks", testToken).Orchard("north"); err != nil {
		t.Fatal(err)
	}
	if _, err := http.Get("http://orchardworks.qa-egnyte.com/pubapi/v1/weather"); err != nil {
		t.Fatal(err)
	}
	if SignInURL("orchardworks", "fixed") != "https://orchardworks.egnyte.com/puboauth/token?response_type=token" {
		t.Fail()
	}
}
