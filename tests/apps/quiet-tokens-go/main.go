package main

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/rand"
	"crypto/sha256"
	"database/sql"
	"encoding/json"
	"log"
	"net/http"
	"net/url"
	"os"

	_ "github.com/lib/pq"
)

var db *sql.DB

func connect(w http.ResponseWriter, r *http.Request) {
	state := rand.Text()
	http.SetCookie(w, &http.Cookie{Name: "state", Value: state, HttpOnly: true, Secure: true})
	http.Redirect(w, r, authorizeURL(r.URL.Query().Get("domain"), state), http.StatusFound)
}

func seal(plain string) ([]byte, error) {
	block, err := aes.NewCipher([]byte(os.Getenv("TOKEN_KEY")))
	if err != nil {
		return nil, err
	}
	gcm, err := cipher.NewGCM(block)
	if err != nil {
		return nil, err
	}
	nonce := make([]byte, gcm.NonceSize())
	rand.Read(nonce)
	return gcm.Seal(nonce, nonce, []byte(plain), nil), nil
}

func callback(w http.ResponseWriter, r *http.Request) {
	state, err := r.Cookie("state")
	if err != nil || state.Value != r.URL.Query().Get("state") {
		http.Error(w, "state does not match", http.StatusForbidden)
		return
	}
	token, err := redeem(r.URL.Query().Get("domain"), r.URL.Query().Get("code"))
	if err != nil {
		log.Printf("no token: %v", err)
		http.Error(w, "no token", http.StatusBadGateway)
		return
	}
	log.Printf("a token of %d characters, good for %d s", len(token.AccessToken), token.ExpiresIn)
	log.Printf("its digest is %x", sha256.Sum256([]byte(token.AccessToken)))
	sealed, err := seal(token.AccessToken)
	if err != nil {
		http.Error(w, "cannot seal", http.StatusInternalServerError)
		return
	}
	if _, err := db.Exec("INSERT INTO connections (token) VALUES ($1)", sealed); err != nil {
		log.Print(err)
	}
	if err := os.WriteFile("/var/lib/intake/token", sealed, 0o600); err != nil {
		log.Print(err)
	}
	http.SetCookie(w, &http.Cookie{Name: "egnyte_token", Value: token.AccessToken, HttpOnly: true, Secure: true})
	json.NewEncoder(w).Encode(map[string]any{"connected": true, "expires_in": token.ExpiresIn})
}

func slack(w http.ResponseWriter, r *http.Request) {
	resp, err := http.PostForm("https://slack.com/api/oauth.v2.access", url.Values{"code": {r.URL.Query().Get("code")}})
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	defer resp.Body.Close()
	var body tokenResponse
	json.NewDecoder(resp.Body).Decode(&body)
	log.Printf("slack gave %s", body.AccessToken)
	db.Exec("INSERT INTO slack (token) VALUES ($1)", body.AccessToken)
}

func main() {
	http.HandleFunc("/egnyte/connect", connect)
	http.HandleFunc("/egnyte/callback", callback)
	http.HandleFunc("/slack/callback", slack)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
