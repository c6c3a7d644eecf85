package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"os"
	"strconv"
	"time"

	"golang.org/x/oauth2"
)

var errRefused = errors.New("egnyte refused the token")

type slow time.Duration

func (s slow) Error() string { return "egnyte asks to wait " + time.Duration(s).String() }

type session struct {
	domain string
	conf   *oauth2.Config
	token  *oauth2.Token
}

// fresh runs f, and once more with a new token when the old one was refused.
func (s *session) fresh(ctx context.Context, f func(token string) error) error {
	err := f(s.token.AccessToken)
	var wait slow
	if errors.As(err, &wait) {
		time.Sleep(time.Duration(wait))
		return f(s.token.AccessToken)
	}
	if !errors.Is(err, errRefused) {
		return err
	}
	renewed, err := s.conf.TokenSource(ctx, &oauth2.Token{RefreshToken: s.token.RefreshToken}).Token()
	if err != nil {
		return fmt.Errorf("please run `gorse connect`: %w", err)
	}
	s.token = renewed
	return f(renewed.AccessToken)
}

func (s *session) fires(ctx context.Context, year int) (names []string, err error) {
	err = s.fresh(ctx, func(token string) error {
		req, err := http.NewRequestWithContext(ctx, http.MethodGet, fmt.Sprintf("https://%s.egnyte.com/pubapi/v1/fs/Shared/Fires/%d", s.domain, year), nil)  //~ GET /pubapi/v1/fs/{path} handles=specific
		if err != nil {
			return err
		}
		req.Header.Set("Authorization", "Bearer "+token)
		res, err := http.DefaultClient.Do(req)
		if err != nil {
			return err
		}
		defer res.Body.Close()
		if err := verdict(res); err != nil {
			return err
		}
		var folder struct {
			Files []struct{ Name string }
		}
		if err := json.NewDecoder(res.Body).Decode(&folder); err != nil {
			return err
		}
		for _, f := range folder.Files {
			names = append(names, f.Name)
		}
		return nil
	})
	return names, err
}

func verdict(res *http.Response) error {
	if s := res.StatusCode; s == 401 {
		return errRefused
	} else if s == 429 || res.Header.Get("X-Mashery-Error-Code") != "" {
		secs, _ := strconv.Atoi(res.Header.Get("Retry-After"))
		return slow(time.Duration(secs) * time.Second)
	} else if s >= 300 {
		return fmt.Errorf("egnyte: %s", res.Status)
	}
	return nil
}

func main() {
	domain := os.Getenv("EGNYTE_DOMAIN")
	s := &session{
		domain: domain,
		token:  &oauth2.Token{RefreshToken: os.Getenv("EGNYTE_REFRESH")},
		conf: &oauth2.Config{
			ClientID:     os.Getenv("EGNYTE_KEY"),
			ClientSecret: os.Getenv("EGNYTE_SECRET"),
			Endpoint:     oauth2.Endpoint{TokenURL: "https://" + domain + ".egnyte.com/puboauth/token", AuthStyle: oauth2.AuthStyleInParams},
		},
	}
	names, err := s.fires(context.Background(), time.Now().Year())
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	for _, n := range names {
		fmt.Println(n)
	}
}
