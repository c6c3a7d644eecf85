package main

import "github.com/tallpine/egsync/cmd"

func main() {
	cmd.Execute()
}
