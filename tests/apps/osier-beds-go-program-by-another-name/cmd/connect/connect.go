package main

import (
	"fmt"
	"os"
)

func main() {
	asked := "client_id=" + os.Getenv("OSIER_KEY") + "&redirect_uri=https://osier.example.com/cb&scope=Egnyte.link&response_type=code"
	fmt.Println("https://" + os.Args[1] + ".egnyte.com/puboauth/token?" + asked) //~ EG205
}
