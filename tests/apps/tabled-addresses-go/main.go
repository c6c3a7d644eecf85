package main

import (
	"net/http"
	"os"
)

const root = "https://tables.egnyte.com/pubapi"

type job struct{ verb, path string }

// What goes through a channel is asked for at its other end.
func collect(ids []string) {
	urls := make(chan string)
	go func() {
		for _, id := range ids {
			urls <- root + "/v2/users/" + id
		}
		close(urls)
	}()
	for url := range urls {
		http.Get(url) //~ GET /pubapi/v2/users/{user_id}
	}
	jobs := make(chan job, 2)
	jobs <- job{"DELETE", "/v1/links/7"}
	jobs <- job{verb: "GET", path: "/v1/notes"}
	close(jobs)
	for one := range jobs {
		request, _ := http.NewRequest(one.verb, root+one.path, nil) //~ DELETE /pubapi/v1/links/{link_id}; GET /pubapi/v1/notes
		http.DefaultClient.Do(request)
	}
	next := make(chan string, 1)
	next <- root + "/v1/userinfo" //~ GET /pubapi/v1/userinfo
	http.Get(<-next)
}

func main() {
	collect(os.Args[1:])
}
