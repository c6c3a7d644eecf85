package main

import (
	"io"
	"net/http"
	"strconv"
	"time"
)

type files struct {
	domain string
	http   *http.Client
}

func (f *files) get(path string) (*http.Response, error) {
	answer, err := f.http.Get("https://" + f.domain + ".egnyte.com" + path)
	if err != nil {
		return nil, err
	}
	if wait := answer.Header.Get("Retry-After"); wait != "" {
		answer.Body.Close()
		seconds, _ := strconv.Atoi(wait)
		time.Sleep(time.Duration(seconds) * time.Second)
		return f.http.Get("https://" + f.domain + ".egnyte.com" + path)
	}
	return answer, nil
}

func (f *files) show(w http.ResponseWriter, r *http.Request, path string) {
	answer, err := f.get(path)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	defer answer.Body.Close()
	if answer.StatusCode == http.StatusUnauthorized {
		http.Redirect(w, r, "/start/egnyte", http.StatusFound)
		return
	}
	w.WriteHeader(answer.StatusCode)
	io.Copy(w, answer.Body)
}
