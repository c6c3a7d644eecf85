package main

import (
	"log"
	"net/http"
	"net/url"
	"os"
)

// desk keeps who is signed in to the desk itself, and beside that the one connection to Egnyte.
type desk struct {
	people map[string]string
	egnyte *connection
}

type connection struct {
	host  string
	token string
}

// revoke has Egnyte forget the token before the desk does.
func (c *connection) revoke() error {
	form := url.Values{"token": {c.token}}
	request, err := http.NewRequest(http.MethodPost, c.host+"/pubapi/v1/tokens/revoke", nil)
	if err != nil {
		return err
	}
	request.Header.Set("Authorization", "Bearer "+c.token)
	request.PostForm = form
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		return err
	}
	return answer.Body.Close()
}

func (d *desk) logout(w http.ResponseWriter, r *http.Request) {
	if cookie, err := r.Cookie("person"); err == nil {
		delete(d.people, cookie.Value)
	}
	http.Redirect(w, r, "/", http.StatusFound)
}

func (d *desk) disconnect(w http.ResponseWriter, r *http.Request) {
	if err := d.egnyte.revoke(); err != nil {
		http.Error(w, "Egnyte does not answer; try again", http.StatusBadGateway)
		return
	}
	d.egnyte.token = ""
	http.Redirect(w, r, "/settings", http.StatusFound)
}

func main() {
	host := "https://" + os.Getenv("EGNYTE_DOMAIN") + ".egnyte.com"
	d := &desk{people: map[string]string{}, egnyte: &connection{host: host, token: os.Getenv("EGNYTE_TOKEN")}}
	http.HandleFunc("/logout", d.logout)
	http.HandleFunc("/egnyte/disconnect", d.disconnect)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
