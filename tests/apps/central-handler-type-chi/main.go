package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"os"

	"github.com/go-chi/chi/v5"
)

var errSignedOut = errors.New("the connection to Egnyte has ended")

// page is a handler that may fail.
type page func(http.ResponseWriter, *http.Request) error

func (p page) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	err := p(w, r)
	switch {
	case err == nil:
	case errors.Is(err, errSignedOut):
		http.Redirect(w, r, "/connect", http.StatusSeeOther)
	default:
		http.Error(w, "the log could not be read", http.StatusBadGateway)
	}
}

func main() {
	r := chi.NewRouter()
	r.Method(http.MethodGet, "/log/{day}", page(day))
	_ = http.ListenAndServe(":8080", r)
}

func day(w http.ResponseWriter, r *http.Request) error {
	var folder struct {
		Files []struct{ Name string } `json:"files"`
	}
	if err := read("/fs/Shared/Ferry/"+chi.URLParam(r, "day"), &folder); err != nil { //~ GET /pubapi/v1/fs/{path} handles=specific
		return fmt.Errorf("day: %w", err)
	}
	return json.NewEncoder(w).Encode(folder.Files)
}

func read(path string, into any) error {
	req, err := http.NewRequest(http.MethodGet, "https://"+os.Getenv("EGNYTE_DOMAIN")+".egnyte.com/pubapi/v1"+path, nil)
	if err != nil {
		return err
	}
	req.Header.Set("Authorization", "Bearer "+os.Getenv("EGNYTE_TOKEN"))
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		return err
	}
	defer res.Body.Close()
	switch res.StatusCode {
	case http.StatusOK:
		return json.NewDecoder(res.Body).Decode(into)
	case http.StatusUnauthorized:
		return errSignedOut
	}
	return fmt.Errorf("egnyte: %s", res.Status)
}
