package main

import "example.com/planfetch/cmd"

func main() {
	cmd.Execute()
}
