package main

import (
	"errors"
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
	"time"

	"github.com/avast/retry-go/v4"
)

type refusal int

func (r refusal) Error() string { return fmt.Sprintf("egnyte answered %d", int(r)) }

func main() {
	for _, moor := range os.Args[1:] {
		var listing []byte
		err := retry.Do(
			func() (err error) {
				listing, err = list(moor)
				return err
			},
			retry.RetryIf(func(err error) bool {
				var refused refusal
				return errors.As(err, &refused) && refused == http.StatusTooManyRequests
			}),
			retry.Attempts(6),
			retry.Delay(2*time.Second),
		)
		if err != nil {
			log.Fatal(err)
		}
		fmt.Println(string(listing))
	}
}

func list(moor string) ([]byte, error) {
	req, err := http.NewRequest(http.MethodGet, "https://"+os.Getenv("EGNYTE_DOMAIN")+".egnyte.com/pubapi/v1/fs/Shared/Moors/"+moor, nil) //~ GET /pubapi/v1/fs/{path}
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Bearer "+os.Getenv("EGNYTE_TOKEN"))
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	if res.StatusCode != http.StatusOK {
		return nil, refusal(res.StatusCode)
	}
	return io.ReadAll(res.Body)
}
