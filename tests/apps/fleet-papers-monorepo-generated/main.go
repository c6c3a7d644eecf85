package main

import (
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"log"
	"net/http"
	"os"

	"fleet.example/papers/internal/signin"
	"github.com/gorilla/sessions"
	"golang.org/x/oauth2"
)

var store = sessions.NewCookieStore([]byte(os.Getenv("SESSION_KEY")))

func main() {
	domain := os.Getenv("EGNYTE_DOMAIN")
	http.HandleFunc("/connect", func(w http.ResponseWriter, r *http.Request) {
		b := make([]byte, 16)
		rand.Read(b)
		s, _ := store.Get(r, "fleet")
		s.Values["state"] = hex.EncodeToString(b)
		s.Save(r, w)
		http.Redirect(w, r, signin.Config(signin.Egnyte, domain).AuthCodeURL(hex.EncodeToString(b)), http.StatusFound)
	})
	http.HandleFunc("/signin/egnyte", func(w http.ResponseWriter, r *http.Request) {
		s, _ := store.Get(r, "fleet")
		if r.FormValue("state") != s.Values["state"] {
			http.Error(w, "state", http.StatusForbidden)
			return
		}
		token, err := signin.Config(signin.Egnyte, domain).Exchange(r.Context(), r.FormValue("code"))
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadGateway)
			return
		}
		client := oauth2.NewClient(r.Context(), oauth2.StaticTokenSource(token))
		people, err := client.Get("https://" + domain + ".egnyte.com/pubapi/v2/users?count=100") //~ GET /pubapi/v2/users; EG101
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadGateway)
			return
		}
		papers, err := client.Get("https://" + domain + ".egnyte.com/pubapi/v1/fs/Shared/Papers") //~ GET /pubapi/v1/fs/{path}
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadGateway)
			return
		}
		projects, err := client.Get("https://" + domain + ".egnyte.com/pubapi/v1/project-folders?rootFolderId=1") //~ GET /pubapi/v1/project-folders
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadGateway)
			return
		}
		json.NewEncoder(w).Encode([]any{people.StatusCode, papers.StatusCode, projects.StatusCode})
	})
	log.Fatal(http.ListenAndServe(":8080", nil))
}
