package main

import (
	"context"

	secretmanager "cloud.google.com/go/secretmanager/apiv1"
	"cloud.google.com/go/secretmanager/apiv1/secretmanagerpb"
)

type credential string

const (
	clientSecret credential = "projects/481516234200/secrets/egnyte-client-secret/versions/latest"
	accessToken  credential = "projects/481516234200/secrets/egnyte-access-token/versions/7"
)

// The public site key of the captcha on the order form; every visitor sees it.
const captchaToken = "6LdQ9xUTAAAAAB3mV7kWcEr0yNfTgHsJpZaOiLqX"

func (c credential) open(ctx context.Context) (string, error) {
	client, err := secretmanager.NewClient(ctx)
	if err != nil {
		return "", err
	}
	defer client.Close()
	version, err := client.AccessSecretVersion(ctx, &secretmanagerpb.AccessSecretVersionRequest{Name: string(c)})
	if err != nil {
		return "", err
	}
	return string(version.Payload.Data), nil
}
