package guillemot

import "net/url"

// Report is one thing that the nightly run asks Egnyte for.
type Report interface {
	Path() string
	Verb() string
}

type Links struct{ Folder string }

func (l Links) Path() string {
	return "/pubapi/v1/links?path=" + url.QueryEscape(l.Folder) //~ GET /pubapi/v1/links
}

func (Links) Verb() string { return "GET" }

type Group struct{ Name string }

func (Group) Path() string { return "/pubapi/v2/groups" } //~ POST /pubapi/v2/groups

func (Group) Verb() string { return "POST" }
