package main

import (
	"context"
	"encoding/json"
	"log"
	"net/http"
	"os"
	"strings"
)

type Entry struct {
	Name string `json:"name"`
}

type Page[T any] struct {
	Items []T `json:"items"`
}

type Option string

type Session struct {
	root string
	http *http.Client
}

func fetch[T any](ctx context.Context, s *Session, verb, path string) (T, error) {
	var out T
	req, err := http.NewRequestWithContext(ctx, verb, s.root+path, nil)
	if err != nil {
		return out, err
	}
	resp, err := s.http.Do(req)
	if err != nil {
		return out, err
	}
	defer resp.Body.Close()
	return out, json.NewDecoder(resp.Body).Decode(&out)
}

func all[T any](s *Session) ([]T, error) {
	page, err := fetch[Page[T]](context.Background(), s, http.MethodGet, "/v2/users") //~ GET /pubapi/v2/users
	return page.Items, err
}

// Shelf is a repository of one kind of thing.
type Shelf[T any] struct {
	session *Session
	path    string
}

func NewShelf[T any](s *Session, path string) *Shelf[T] {
	return &Shelf[T]{session: s, path: path}
}

func (s *Shelf[T]) Get(ctx context.Context, id string) (*T, error) {
	one, err := fetch[T](ctx, s.session, "GET", s.path+"/"+id) //~ GET /pubapi/v2/groups/{group_id}
	return &one, err
}

var spell = map[Option]func(string) string{"loud": strings.ToUpper}

func main() {
	s := &Session{root: "https://" + os.Getenv("EGNYTE_DOMAIN") + ".egnyte.com/pubapi", http: http.DefaultClient}
	ctx := context.Background()
	folder, err := fetch[Entry](ctx, s, "GET", "/v1/fs/Shared") //~ GET /pubapi/v1/fs/{path}
	if err != nil {
		log.Fatal(err)
	}
	link, _ := fetch[*Entry](ctx, s, "POST", "/v1/links") //~ POST /pubapi/v1/links
	raw, _ := fetch[any](ctx, s, "GET", "/v1/userinfo") //~ GET /pubapi/v1/userinfo
	people, _ := all[Entry](s)
	group, _ := NewShelf[Entry](s, "/v2/groups").Get(ctx, "7")
	log.Print(folder, link, raw, people, group, spell["loud"]("done"))
}
