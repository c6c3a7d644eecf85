package main

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/rand"
	"encoding/json"
	"net/http"
	"net/url"
	"os"
)

type grant struct {
	AccessToken string `json:"access_token"`
	ExpiresIn   int    `json:"expires_in"`
}

func (s *server) callback(w http.ResponseWriter, r *http.Request) {
	kept, err := r.Cookie("egnyte_state")
	if err != nil || kept.Value != r.URL.Query().Get("state") || r.URL.Query().Get("error") != "" {
		http.Error(w, "Egnyte was not connected", http.StatusForbidden)
		return
	}
	g, err := exchange(r.URL.Query().Get("code"))
	if err != nil {
		http.Error(w, "the code was refused", http.StatusBadGateway)
		return
	}
	s.db.Create(&Connection{UserID: userOf(r), AccessToken: g.AccessToken}) //~ EG303
	sealed, err := seal([]byte(g.AccessToken))
	if err != nil {
		http.Error(w, "no key", http.StatusInternalServerError)
		return
	}
	s.db.Save(&Vault{UserID: userOf(r), Sealed: sealed})
	s.db.Create(&SealedBySerializer{UserID: userOf(r), AccessToken: g.AccessToken})
	s.db.Create(&SealedByHook{UserID: userOf(r), AccessToken: g.AccessToken})
	s.db.Create(&SealedByType{UserID: userOf(r), AccessToken: Secret(g.AccessToken)})
	s.db.Create(&Visit{UserID: userOf(r), AccessToken: g.AccessToken})
	http.Redirect(w, r, "/", http.StatusFound)
}

func exchange(code string) (*grant, error) {
	res, err := http.PostForm("https://"+os.Getenv("EGNYTE_DOMAIN")+".egnyte.com/puboauth/token", url.Values{
		"client_id":     {os.Getenv("EGNYTE_CLIENT_ID")},
		"client_secret": {os.Getenv("EGNYTE_CLIENT_SECRET")},
		"redirect_uri":  {"https://leases.ridgeline.example/egnyte/callback"},
		"code":          {code},
		"grant_type":    {"authorization_code"},
	})
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	var g grant
	return &g, json.NewDecoder(res.Body).Decode(&g)
}

func seal(plain []byte) ([]byte, error) {
	block, err := aes.NewCipher([]byte(os.Getenv("VAULT_KEY")))
	if err != nil {
		return nil, err
	}
	gcm, err := cipher.NewGCM(block)
	if err != nil {
		return nil, err
	}
	nonce := make([]byte, gcm.NonceSize())
	if _, err := rand.Read(nonce); err != nil {
		return nil, err
	}
	return gcm.Seal(nonce, nonce, plain, nil), nil
}

func userOf(r *http.Request) uint { return 1 }
