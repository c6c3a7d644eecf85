// Command scanbridge carries scans from the machines in the corridor to Egnyte. MSPs run one at each customer.
package main

import (
	"errors"
	"flag"
	"log"
	"os"
	"time"

	"example.com/scanbridge/egnyte"
	"example.com/scanbridge/scanner"
)

func main() {
	machine := flag.String("scanner", "http://10.0.4.17:8080", "address of the scanner")
	domain := flag.String("domain", "", "Egnyte domain")
	customer := flag.String("msp-customer", "", "the customer, if an MSP runs this")
	flag.Parse()

	cloud := egnyte.New(*domain, os.Getenv("EGNYTE_TOKEN"))
	for range time.Tick(time.Minute) {
		scans, err := scanner.Fetch(*machine)
		if err != nil {
			log.Print("the scanner does not answer: ", err)
			continue
		}
		for name, scan := range scans {
			err := cloud.Put("Shared/Scans/"+*customer+"/"+name, scan)
			if errors.Is(err, egnyte.ErrToken) {
				log.Fatal("the token is no longer valid: get a new one at https://", *domain, ".egnyte.com")
			}
			if err != nil {
				log.Print(name, ": ", err)
			}
		}
	}
}
