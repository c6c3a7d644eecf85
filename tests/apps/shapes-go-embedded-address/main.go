package main

import (
	"fmt"
	"os"
)

func main() {
	gate := NewGate(&Settings{Domain: os.Getenv("EGNYTE_DOMAIN")})
	fmt.Println(gate.Keeper(os.Getenv("EGNYTE_TOKEN")))
	fmt.Println(gate.Notes(os.Getenv("NOTES_TOKEN")))
}
