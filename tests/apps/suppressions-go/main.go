package main

import (
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
)

var base = "https://" + os.Getenv("EGNYTE_DOMAIN") + ".egnyte.com/pubapi/v1"

func get(path string) (*http.Response, error) {
	req, err := http.NewRequest(http.MethodGet, base+path, nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Bearer "+os.Getenv("EGNYTE_TOKEN"))
	return http.DefaultClient.Do(req)
}

func albums() ([]byte, error) {
	// egnyte-lint: allow(EG401, reason = "the caller looks at the errors field of the body")
	res, err := get("/fs/Shared/Albums") //~ GET /pubapi/v1/fs/{path} handles=none
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	return io.ReadAll(res.Body)
}

func links() ([]byte, error) {
	res, err := get("/links") // egnyte-lint: allow(unhandled-401)
	//~^ GET /pubapi/v1/links handles=none; EG903
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	return io.ReadAll(res.Body)
}

// egnyte-lint: allow(undistinguished-401, reason = "bookmarks come from the directory")
//~^ EG904
func bookmarks() ([]byte, error) {
	res, err := get("/bookmarks") //~ GET /pubapi/v1/bookmarks handles=specific
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	if res.StatusCode == http.StatusUnauthorized { //~ EG403
		return nil, errors.New("sign in again")
	}
	return io.ReadAll(res.Body)
}

func main() {
	a, _ := albums()
	l, _ := links()
	b, _ := bookmarks()
	fmt.Println(len(a), len(l), len(b))
}
