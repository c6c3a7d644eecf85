package main

import (
	"encoding/json"
	"io"
	"log"
	"net/http"
	"net/url"
	"os"
	"sync"
)

var (
	mu     sync.Mutex
	cached string
)

func base() string { return "https://" + os.Getenv("EGNYTE_DOMAIN") + ".egnyte.com" }

func token() (string, error) {
	mu.Lock()
	defer mu.Unlock()
	if cached != "" {
		return cached, nil
	}
	resp, err := http.PostForm(base()+"/puboauth/token", url.Values{
		"grant_type":    {"password"},
		"client_id":     {os.Getenv("EGNYTE_CLIENT_ID")},
		"client_secret": {os.Getenv("EGNYTE_CLIENT_SECRET")},
		"username":      {os.Getenv("EGNYTE_USERNAME")},
		"password":      {os.Getenv("EGNYTE_PASSWORD")},
	})
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	var body map[string]interface{}
	if err := json.NewDecoder(resp.Body).Decode(&body); err != nil {
		return "", err
	}
	log.Printf("token response: %v", body) //~ EG305
	log.Printf("token expires in %v", body["expires_in"])
	cached = body["access_token"].(string)
	return cached, nil
}

func main() {
	http.HandleFunc("/repairs", func(w http.ResponseWriter, r *http.Request) {
		t, err := token()
		if err != nil {
			http.Error(w, err.Error(), 502)
			return
		}
		req, _ := http.NewRequest("GET", base()+"/pubapi/v1/fs/Shared/Repairs", nil) //~ GET /pubapi/v1/fs/{path} handles=specific
		req.Header.Add("Authorization", "Bearer "+t)
		resp, err := http.DefaultClient.Do(req)
		if err != nil {
			http.Error(w, err.Error(), 502)
			return
		}
		defer resp.Body.Close()
		if resp.StatusCode == 401 {
			http.Error(w, "Egnyte sign-in failed", 502)
			return
		}
		io.Copy(w, resp.Body)
	})
	log.Fatal(http.ListenAndServe(":8080", nil))
}
