package main

import (
	"fmt"
	"log"
	"os"

	"corp.example/ledgerexport/egnyte"
	"corp.example/ledgerexport/jobs"
)

const fallbackToken = "k7mzq3vwt9xb2nhd6crp4yjf" //~ EG304

func main() {
	token := os.Getenv("EGNYTE_TOKEN")
	if token == "" {
		token = fallbackToken
	}
	ledger := egnyte.Ledger(token)
	for _, ask := range []func() ([]byte, error){ledger.Home, ledger.Marks, ledger.Rates} {
		out, err := ask()
		if err != nil {
			log.Fatal(err)
		}
		fmt.Println(len(out))
	}
	if _, err := ledger.Rights("Shared/Ledger"); err != nil {
		log.Fatal(err)
	}
	if _, err := egnyte.Tryout(token).Report(os.Args[1], os.Args[2]); err != nil {
		log.Fatal(err)
	}
	if err := jobs.Touch(os.Getenv("EGNYTE_DOMAIN")); err != nil {
		log.Fatal(err)
	}
}
