package main

import (
	"context"
	"errors"
	"log"
	"os"

	"example.com/abattoir/internal/egnyte"
)

func main() {
	ctx := context.Background()
	client := egnyte.NewClient(os.Getenv("EGNYTE_DOMAIN"), os.Getenv("EGNYTE_TOKEN"))

	folder, err := client.ListFolder(ctx, "Lots")
	if err != nil {
		log.Fatalf("failed to list folder: %v", err)
	}
	for _, file := range folder.Files {
		if err := client.DeleteFile(ctx, "Lots/"+file.Name); err != nil {
			log.Printf("failed to delete %s: %v", file.Name, err)
		}
	}
	report, err := os.Open("report.csv")
	if err != nil {
		log.Fatal(err)
	}
	if err := client.Upload(ctx, "Lots/report.csv", report); errors.Is(err, egnyte.ErrUnauthorized) {
		log.Fatal("the token was refused; run `sync login` again")
	} else if err != nil {
		log.Fatal(err)
	}
}
