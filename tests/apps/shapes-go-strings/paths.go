package main

type verb string

const (
	list   verb = "GET"
	remove verb = "DELETE"
)

const (
	host  = "https://%s.egnyte.com"
	users = "/pubapi/v1/users"
)
