package main

import (
	"os"

	"github.com/holm-quarries/slabctl/cmd"
)

func main() {
	if err := cmd.Links().Execute(); err != nil {
		os.Exit(1)
	}
}
