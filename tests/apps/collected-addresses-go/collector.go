package main

import (
	"fmt"
	"net/http"
	"os"
)

const root = "https://collector.egnyte.com/pubapi"

func collect(ids []string) {
	var notes []string
	for _, id := range ids {
		notes = append(notes, fmt.Sprintf("%s/v1/notes/%s", root, id)) //~ GET /pubapi/v1/notes/{note_id}
	}
	for _, url := range notes {
		http.Get(url)
	}
	marks := map[string]string{}
	for _, id := range ids {
		marks[id] = root + "/v1/bookmarks/" + id //~ GET /pubapi/v1/bookmarks/{bookmark_id}
	}
	for _, url := range marks {
		http.Get(url)
	}
}

func main() {
	collect(os.Args[1:])
}
