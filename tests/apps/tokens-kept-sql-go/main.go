package main

import (
	"context"
	"database/sql"
	"encoding/json"
	"log"
	"net/http"
	"net/url"
	"os"

	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/jmoiron/sqlx"
	_ "github.com/lib/pq"
)

type grant struct {
	AccessToken string `json:"access_token"`
}

type app struct {
	plain  *PlainStore
	named  *NamedStore
	pooled *PooledStore
	sealed *SealedStore
}

func main() {
	db, err := sql.Open("postgres", os.Getenv("DATABASE_URL"))
	if err != nil {
		log.Fatal(err)
	}
	pool, err := pgxpool.New(context.Background(), os.Getenv("DATABASE_URL"))
	if err != nil {
		log.Fatal(err)
	}
	a := &app{
		plain:  &PlainStore{db: db},
		named:  &NamedStore{db: sqlx.MustConnect("postgres", os.Getenv("DATABASE_URL"))},
		pooled: &PooledStore{pool: pool},
		sealed: &SealedStore{db: db, key: []byte(os.Getenv("VAULT_KEY"))},
	}
	http.HandleFunc("/egnyte/callback", a.callback)
	log.Fatal(http.ListenAndServe(":8080", nil))
}

func (a *app) callback(w http.ResponseWriter, r *http.Request) {
	kept, err := r.Cookie("egnyte_state")
	if err != nil || kept.Value != r.FormValue("state") || r.FormValue("error") != "" {
		http.Error(w, "Egnyte was not connected", http.StatusForbidden)
		return
	}
	res, err := http.PostForm("https://"+os.Getenv("EGNYTE_DOMAIN")+".egnyte.com/puboauth/token", url.Values{
		"client_id":     {os.Getenv("EGNYTE_CLIENT_ID")},
		"client_secret": {os.Getenv("EGNYTE_CLIENT_SECRET")},
		"redirect_uri":  {"https://leases.ridgeline.example/egnyte/callback"},
		"code":          {r.FormValue("code")},
		"grant_type":    {"authorization_code"},
	})
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	defer res.Body.Close()
	var g grant
	if err := json.NewDecoder(res.Body).Decode(&g); err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	ctx, user := r.Context(), r.Header.Get("X-User")
	for _, save := range []func() error{
		func() error { return a.plain.Save(ctx, user, g.AccessToken) },
		func() error { return a.named.Save(ctx, user, g.AccessToken) },
		func() error { return a.pooled.Save(ctx, user, g.AccessToken) },
		func() error { return a.sealed.Save(ctx, user, g.AccessToken) },
	} {
		if err := save(); err != nil {
			http.Error(w, "cannot keep the connection", http.StatusInternalServerError)
			return
		}
	}
	http.Redirect(w, r, "/", http.StatusFound)
}
