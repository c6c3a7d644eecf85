package main

import "example.com/peat/cmd"

func main() {
	cmd.Execute()
}
