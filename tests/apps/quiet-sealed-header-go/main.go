package main

import (
	"encoding/json"
	"fmt"
	"html/template"
	"io"
	"log"
	"net/http"
	"net/url"
	"os"
)

const callbackURL = "https://windmills.example.com/egnyte/callback"

var page = template.Must(template.New("done").Parse(`<!doctype html>
<p>Connected to {{.Domain}}.egnyte.com for {{.Seconds}} seconds</p>
<script>sessionStorage.setItem("windmills.domain", {{.Domain}})</script>
`))

func hidden(name, value string, seconds int) *http.Cookie {
	return &http.Cookie{Name: name, Value: value, MaxAge: seconds, Path: "/", HttpOnly: true, Secure: true, SameSite: http.SameSiteLaxMode}
}

func connect(w http.ResponseWriter, r *http.Request) {
	domain, state := r.FormValue("domain"), rand16()
	http.SetCookie(w, hidden("pending", seal(domain+" "+state), 600))
	query := url.Values{
		"client_id":     {os.Getenv("EGNYTE_KEY")},
		"redirect_uri":  {callbackURL},
		"scope":         {"Egnyte.filesystem"},
		"response_type": {"code"},
		"state":         {state},
	}
	http.Redirect(w, r, fmt.Sprintf("https://%s.egnyte.com/puboauth/token?%s", domain, query.Encode()), http.StatusFound)
}

func callback(w http.ResponseWriter, r *http.Request) {
	var domain, state string
	if c, err := r.Cookie("pending"); err == nil {
		plain, _ := unseal(c.Value)
		fmt.Sscan(plain, &domain, &state)
	}
	if r.FormValue("error") != "" || state == "" || r.FormValue("state") != state {
		http.Error(w, "Egnyte did not grant access", http.StatusForbidden)
		return
	}
	res, err := http.PostForm(fmt.Sprintf("https://%s.egnyte.com/puboauth/token", domain), url.Values{
		"client_id":     {os.Getenv("EGNYTE_KEY")},
		"client_secret": {os.Getenv("EGNYTE_SECRET")},
		"redirect_uri":  {callbackURL},
		"code":          {r.FormValue("code")},
		"grant_type":    {"authorization_code"},
	})
	if err != nil {
		http.Error(w, "no answer", http.StatusBadGateway)
		return
	}
	defer res.Body.Close()
	var token struct {
		AccessToken string `json:"access_token"`
		ExpiresIn   int    `json:"expires_in"`
	}
	if err := json.NewDecoder(res.Body).Decode(&token); err != nil {
		http.Error(w, "no token", http.StatusBadGateway)
		return
	}

	c := new(http.Cookie)
	c.Name = "windmills"
	c.Value = seal(token.AccessToken)
	c.Path = "/"
	c.HttpOnly = true
	c.Secure = true
	http.SetCookie(w, c)
	w.Header().Add("Set-Cookie", fmt.Sprintf("windmills_domain=%s; Path=/; Secure; SameSite=Lax", domain))
	if err := page.Execute(w, map[string]any{"Domain": domain, "Seconds": token.ExpiresIn}); err != nil {
		log.Print(err)
	}
}

func sails(w http.ResponseWriter, r *http.Request) {
	c, err := r.Cookie("windmills")
	if err != nil {
		http.Error(w, "not connected", http.StatusUnauthorized)
		return
	}
	token, err := unseal(c.Value)
	if err != nil {
		http.Error(w, "not connected", http.StatusUnauthorized)
		return
	}
	// Sliding: the cookie is written anew with every visit.
	http.SetCookie(w, hidden("windmills", seal(token), 3600))
	domain, err := r.Cookie("windmills_domain")
	if err != nil {
		http.Error(w, "not connected", http.StatusUnauthorized)
		return
	}
	req, err := http.NewRequest(http.MethodGet, "https://"+domain.Value+".egnyte.com/pubapi/v1/fs/Shared/Sails", nil) //~ GET /pubapi/v1/fs/{path}
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	req.Header.Set("Authorization", "Bearer "+token)
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	defer res.Body.Close()
	w.WriteHeader(res.StatusCode)
	io.Copy(w, res.Body)
}

func main() {
	http.HandleFunc("/egnyte/connect", connect)
	http.HandleFunc("/egnyte/callback", callback)
	http.HandleFunc("/sails", sails)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
