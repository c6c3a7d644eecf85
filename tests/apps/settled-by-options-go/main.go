package main

import "net/http"

const root = "https://options.egnyte.com/pubapi"

type settings struct{ method, path string }

// Option changes what is asked for.
type Option func(*settings)

func withPath(path string) Option     { return func(s *settings) { s.path = path } }
func withMethod(method string) Option { return func(s *settings) { s.method = method } }

func call(options ...Option) {
	s := &settings{method: "GET", path: "/v1/links"}
	for _, option := range options {
		option(s)
	}
	request, _ := http.NewRequest(s.method, root+s.path, nil) //~ GET /pubapi/v1/links
	http.DefaultClient.Do(request)
}

func byValue(change func(*settings)) {
	s := settings{method: "GET", path: "/v1/notes"}
	change(&s)
	request, _ := http.NewRequest(s.method, root+s.path, nil)
	http.DefaultClient.Do(request)
}

func main() {
	call()
	call(withPath("/v2/events"))                          //~ GET /pubapi/v2/events
	call(withMethod("POST"), withPath("/v1/bookmarks"))   //~ POST /pubapi/v1/bookmarks
	byValue(func(s *settings) { s.path = "/v1/webhooks" }) //~ GET /pubapi/v1/webhooks
}
