package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"log"
	"os"
	"strings"

	"example.com/grainexport/client"
	"example.com/grainexport/msp"
)

type fromFile struct{ path, kept string }

func (f *fromFile) Token() string { return f.kept }

// Renew reads the file again: another program keeps the token fresh.
func (f *fromFile) Renew(context.Context) error {
	text, err := os.ReadFile(f.path)
	if err != nil {
		return err
	}
	if fresh := strings.TrimSpace(string(text)); fresh != f.kept {
		f.kept = fresh
		return nil
	}
	return errors.New("still the same token")
}

func main() {
	domain := flag.String("domain", "", "the name before .egnyte.com, such as harborledger")
	reseller := flag.String("reseller", "", "print the sign-in address of this reseller and stop")
	password := flag.String("archive-password", "changeme", "the password of the archive that is written")
	flag.Parse()
	if *reseller != "" {
		fmt.Println(msp.SignIn(*reseller))
		return
	}
	c := client.New(*domain, &fromFile{path: os.Getenv("EGNYTE_TOKEN_FILE")})
	ctx := context.Background()
	home, err := c.Home(ctx)
	if errors.Is(err, client.ErrConnect) {
		log.Fatal("please put a new token into the file")
	}
	if err != nil {
		log.Fatal(err)
	}
	rights, err := c.Rights(ctx, "Shared/Grain")
	if err != nil {
		log.Fatal(err)
	}
	report, err := c.Report(ctx, flag.Arg(0), 42)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(len(home), len(rights), len(report), len(*password))
}
