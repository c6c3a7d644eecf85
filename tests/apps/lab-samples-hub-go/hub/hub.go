// Package hub makes instances of connectors.
package hub

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"os"
)

const base = "https://api.openconnectors.eu10.ext.hana.ondemand.com/elements/api-v2"

type instance struct {
	Element       map[string]string `json:"element"`
	ProviderData  map[string]string `json:"providerData"`
	Configuration map[string]string `json:"configuration"`
	Name          string            `json:"name"`
}

// Connect makes an instance for whoever has just signed in.
func Connect(code string) error {
	body, err := json.Marshal(instance{
		Element:      map[string]string{"key": "egnyte"},
		ProviderData: map[string]string{"code": code},
		Configuration: map[string]string{
			"oauth.callback.url": "https://samples.lab.example/connected",
			"oauth.api.key":      os.Getenv("EGNYTE_KEY"),
			"oauth.api.secret":   os.Getenv("EGNYTE_SECRET"),
		},
		Name: "samples",
	})
	if err != nil {
		return err
	}
	req, err := http.NewRequest(http.MethodPost, base+"/instances", bytes.NewReader(body)) //~ EG213
	if err != nil {
		return err
	}
	req.Header.Set("Authorization", os.Getenv("HUB_AUTHORIZATION"))
	req.Header.Set("Content-Type", "application/json")
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		return err
	}
	defer res.Body.Close()
	if res.StatusCode >= 300 {
		return fmt.Errorf("the hub says %d", res.StatusCode)
	}
	return nil
}
