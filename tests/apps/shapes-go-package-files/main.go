package main

import (
	"os"

	"github.com/holm-quarries/weighhouse/scale"
)

func main() {
	c := scale.New(os.Getenv("EGNYTE_TOKEN"))
	c.Shares.All(nil)
	c.Crews.All()
}
