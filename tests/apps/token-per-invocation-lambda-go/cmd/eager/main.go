package main

import (
	"context"
	"net/http"

	"example.org/intake/egnyte"
	"github.com/aws/aws-lambda-go/events"
	"github.com/aws/aws-lambda-go/lambda"
)

func handle(ctx context.Context, req events.APIGatewayProxyRequest) (events.APIGatewayProxyResponse, error) {
	token, err := egnyte.Token(ctx) //~ EG308
	if err != nil {
		return events.APIGatewayProxyResponse{StatusCode: http.StatusBadGateway}, err
	}
	if err := egnyte.File(ctx, token, req.PathParameters["ticket"], req.Body); err != nil {
		return events.APIGatewayProxyResponse{StatusCode: http.StatusBadGateway}, err
	}
	return events.APIGatewayProxyResponse{StatusCode: http.StatusAccepted}, nil
}

func main() {
	lambda.Start(handle)
}
