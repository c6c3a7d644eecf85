package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"os"
	"strconv"
	"time"
)

var (
	errSignedOut = errors.New("signed out of Egnyte")
	errMissing   = errors.New("no such folder")
	errThrottled = errors.New("throttled")
)

var refusals = map[int]error{
	http.StatusUnauthorized:    errSignedOut,
	http.StatusNotFound:        errMissing,
	http.StatusTooManyRequests: errThrottled,
}

type towns struct {
	*http.Client
	root, token string
}

func (t towns) fetch(path string, into any) error {
	request, _ := http.NewRequest("GET", t.root+path, nil)
	request.Header.Add("Authorization", "Bearer "+t.token)
	answer, err := t.Do(request)
	if err != nil {
		return err
	}
	defer answer.Body.Close()
	if refusal, known := refusals[answer.StatusCode]; known {
		if seconds, err := strconv.Atoi(answer.Header.Get("Retry-After")); err == nil && errors.Is(refusal, errThrottled) {
			time.Sleep(time.Duration(seconds) * time.Second)
			return t.fetch(path, into)
		}
		return fmt.Errorf("%s: %w", path, refusal)
	}
	return json.NewDecoder(answer.Body).Decode(into)
}

func main() {
	t := towns{http.DefaultClient, "https://" + os.Getenv("EGNYTE_DOMAIN") + ".egnyte.com/pubapi/v1", os.Getenv("EGNYTE_TOKEN")}
	var listing struct {
		Files []struct{ Name string }
	}
	err := t.fetch("/fs/Shared/Walls", &listing) //~ GET /pubapi/v1/fs/{path} handles=specific
	if errors.Is(err, errSignedOut) {
		fmt.Fprintln(os.Stderr, "sign in again: https://towns.example.com/connect")
		os.Exit(2)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	for _, file := range listing.Files {
		fmt.Println(file.Name)
	}
}
