// Command slipway lists what was shared, through layers that are put around the sender.
package main

import (
	"errors"
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
	"slices"
)

type sender func(*http.Request) (*http.Response, error)
type layer func(sender) sender

var errSignIn = errors.New("please sign in again")

func signedIn(next sender) sender {
	return func(r *http.Request) (*http.Response, error) {
		answer, err := next(r)
		if err == nil && answer.StatusCode == http.StatusUnauthorized {
			answer.Body.Close()
			return nil, errSignIn
		}
		return answer, err
	}
}

func named(next sender) sender {
	return func(r *http.Request) (*http.Response, error) {
		r.Header.Set("User-Agent", "slipway")
		return next(r)
	}
}

// The first layer is the outermost.
func through(send sender, layers ...layer) sender {
	for i := len(layers) - 1; i >= 0; i-- {
		send = layers[i](send)
	}
	return send
}

func throughAll(send sender, layers []layer) sender {
	for _, one := range slices.Backward(layers) {
		send = one(send)
	}
	return send
}

func ask(send sender, path string) (string, error) {
	r, err := http.NewRequest(http.MethodGet, fmt.Sprintf("https://%s.egnyte.com/pubapi%s", os.Getenv("EGNYTE_DOMAIN"), path), nil)
	if err != nil {
		return "", err
	}
	r.Header.Set("Authorization", "Bearer "+os.Getenv("EGNYTE_TOKEN"))
	answer, err := send(r)
	if err != nil {
		return "", err
	}
	defer answer.Body.Close()
	text, err := io.ReadAll(answer.Body)
	return string(text), err
}

func main() {
	links, err := ask(through(http.DefaultClient.Do, named, signedIn), "/v1/links") //~ GET /pubapi/v1/links handles=specific
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(links)

	info, err := ask(throughAll(http.DefaultClient.Do, []layer{named, signedIn}), "/v1/userinfo") //~ GET /pubapi/v1/userinfo handles=specific
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(info)

	paths := []string{"/v2/users", "/v2/groups"}
	for i := 0; i < len(paths); i++ {
		listed, err := ask(through(http.DefaultClient.Do, signedIn), paths[i]) //~ GET /pubapi/v2/users handles=specific; GET /pubapi/v2/groups handles=specific
		if err != nil {
			log.Fatal(err)
		}
		fmt.Println(listed)
	}

	events, err := ask(through(http.DefaultClient.Do, named), "/v2/events") //~ GET /pubapi/v2/events handles=none; EG401
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(events)
}
