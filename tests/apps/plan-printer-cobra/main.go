package main

import "example.com/planprinter/cmd"

func main() { cmd.Execute() }
