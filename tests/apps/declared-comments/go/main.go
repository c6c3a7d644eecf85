package main

import "net/http"

const base = "https://acme.egnyte.com/pubapi"

// egnyte-scopes: link
func share() {
	http.Post(base+"/v1/links", "application/json", nil) //~ POST /pubapi/v1/links
}

// egnyte-scopes: filesystem //~ EG107
func publish() {
	http.Get(base + "/v1/fs/Shared") //~ GET /pubapi/v1/fs/{path}
	share()
}

func main() {
	publish()
}
