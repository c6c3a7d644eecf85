package main

import (
	"fmt"
	"net/http"
	"net/url"
	"os"
)

const hub = "https://api.openconnectors.us2.ext.hanatrial.ondemand.com/elements/api-v2"

// signIn asks the hub where a museum signs in to Egnyte.
func signIn(w http.ResponseWriter, r *http.Request) {
	query := url.Values{}
	query.Set("apiKey", os.Getenv("EGNYTE_KEY"))
	query.Set("apiSecret", os.Getenv("EGNYTE_SECRET"))
	query.Set("callbackUrl", "https://bones.example.com/connected")
	query.Set("subdomain", r.URL.Query().Get("museum"))
	req, err := http.NewRequestWithContext(r.Context(), http.MethodGet, hub+"/elements/egnyte/oauth/url?"+query.Encode(), nil)
	if err != nil {
		http.Error(w, "no address", http.StatusInternalServerError)
		return
	}
	req.Header.Set("Authorization", os.Getenv("HUB_AUTHORIZATION"))
	res, err := http.DefaultClient.Do(req)
	if err != nil || res.StatusCode != http.StatusOK {
		http.Error(w, "the hub is away", http.StatusBadGateway)
		return
	}
	defer res.Body.Close()
	fmt.Fprintln(w, "go on at the address that was sent to you")
}

func main() {
	http.HandleFunc("/sign-in", signIn)
	if err := http.ListenAndServe(":8080", nil); err != nil {
		fmt.Fprintln(os.Stderr, err)
	}
}
