package main

import (
	"fmt"
	"io"
)

// Token prints as three stars however it is printed.
type Token string

func (t Token) String() string               { return "***" }
func (t Token) GoString() string             { return "Token(***)" }
func (t Token) Format(f fmt.State, _ rune)   { io.WriteString(f, "***") }
func (t Token) MarshalText() ([]byte, error) { return []byte("***"), nil }
func (t Token) reveal() string               { return string(t) }

type Grant struct {
	Domain string
	Token  Token
}
