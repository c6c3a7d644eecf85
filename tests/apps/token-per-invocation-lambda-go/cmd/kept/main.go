package main

import (
	"context"

	"example.org/intake/egnyte"
	"github.com/aws/aws-lambda-go/events"
	"github.com/aws/aws-lambda-go/lambda"
)

func main() {
	token, err := egnyte.ServiceToken(context.Background())
	if err != nil {
		panic(err)
	}
	lambda.Start(func(ctx context.Context, event events.SQSEvent) error {
		for _, record := range event.Records {
			if err := egnyte.Note(ctx, token, record.Body); err != nil {
				return err
			}
		}
		return nil
	})
}
