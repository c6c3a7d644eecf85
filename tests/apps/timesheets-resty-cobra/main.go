package main

import (
	"os"

	"example.com/timesheets/cmd"
)

func main() {
	if err := cmd.Execute(); err != nil {
		os.Exit(1)
	}
}
