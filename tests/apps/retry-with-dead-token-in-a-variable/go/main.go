package main

import (
	"fmt"
	"io"
	"net/http"
	"os"
	"time"
)

func read(path string) ([]byte, error) {
	for turn := 0; turn < 4; turn++ {
		req, err := http.NewRequest(http.MethodGet, "https://"+os.Getenv("EGNYTE_HOST")+path, nil)
		if err != nil {
			return nil, err
		}
		req.Header.Set("Authorization", "Bearer "+os.Getenv("EGNYTE_TOKEN"))
		res, err := http.DefaultClient.Do(req)
		if err != nil {
			return nil, err
		}
		code := res.StatusCode
		if code == http.StatusUnauthorized || code == http.StatusTooManyRequests {
			res.Body.Close()
			time.Sleep(time.Second)
			continue //~ EG404
		}
		defer res.Body.Close()
		return io.ReadAll(res.Body)
	}
	return nil, fmt.Errorf("gave up on %s", path)
}

func main() {
	body, err := read("/pubapi/v1/userinfo") //~ GET /pubapi/v1/userinfo handles=specific
	fmt.Println(string(body), err)
}
