package main

import "strings"

type plan int

const (
	free plan = iota
	team
)

func (p plan) scopes() string {
	var wanted []string
	switch p {
	case team:
		wanted = []string{"Egnyte.filesystem", "Egnyte.link"}
	default:
		wanted = []string{"Egnyte.filesystem"}
	}
	return strings.Join(wanted, " ")
}
