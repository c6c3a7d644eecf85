package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"os"

	"github.com/cenkalti/backoff/v4"
	"github.com/rs/zerolog"
	"github.com/rs/zerolog/log"
)

type Secret string

func (s Secret) String() string               { return "[secret]" }
func (s Secret) GoString() string             { return "[secret]" }
func (s Secret) MarshalJSON() ([]byte, error) { return []byte(`"[secret]"`), nil }

type Session struct {
	Domain string
	Token  Secret
}

func (s Session) MarshalZerologObject(e *zerolog.Event) { e.Str("domain", s.Domain) }

var errSignIn = errors.New("sign in")

type failure interface{ SignInAgain() bool }

type httpFailure int

func (f httpFailure) Error() string     { return fmt.Sprintf("egnyte: %d", int(f)) }
func (f httpFailure) SignInAgain() bool { return f == http.StatusUnauthorized }

func get(s Session, path string, out any) error {
	op := func() error {
		req, err := http.NewRequest(http.MethodGet, "https://"+s.Domain+".egnyte.com/pubapi/v1"+path, nil)
		if err != nil {
			return backoff.Permanent(err)
		}
		req.Header["Authorization"] = []string{"Bearer " + string(s.Token)}
		res, err := http.DefaultClient.Do(req)
		if err != nil {
			return err
		}
		defer res.Body.Close()
		if res.StatusCode == 429 {
			return httpFailure(429)
		}
		if res.StatusCode > 299 {
			return backoff.Permanent(httpFailure(res.StatusCode))
		}
		return json.NewDecoder(res.Body).Decode(out)
	}
	return backoff.Retry(op, backoff.WithMaxRetries(backoff.NewExponentialBackOff(), 5))
}

func main() {
	s := Session{os.Getenv("EGNYTE_DOMAIN"), Secret(os.Getenv("EGNYTE_TOKEN"))}
	log.Info().Object("session", s).Msg("start")
	log.Debug().Msgf("using %v", s.Token)
	fmt.Printf("%+v\n", s)
	var v struct{ Files []struct{ Name string } }
	if err := get(s, "/fs/Shared/Reports", &v); err != nil { //~ GET /pubapi/v1/fs/{path} handles=specific
		var f failure
		if errors.As(err, &f) && f.SignInAgain() {
			log.Fatal().Err(errSignIn).Msg("token refused")
		}
		log.Fatal().Err(err).Msg("failed")
	}
	for _, f := range v.Files {
		fmt.Println(f.Name)
	}
}
