package main

import (
	"context"
	"os"

	"go.uber.org/zap"
	"golang.org/x/oauth2"
)

type account struct {
	domain string
	token  *oauth2.Token
}

func (a *account) fields() []zap.Field {
	return []zap.Field{zap.String("domain", a.domain), zap.String("kind", a.token.Type()), zap.Time("until", a.token.Expiry)}
}

func (a *account) allFields() []zap.Field {
	return append(a.fields(), zap.String("bearer", a.token.AccessToken))
}

func main() {
	logger, _ := zap.NewProduction()
	defer logger.Sync()
	domain := os.Getenv("EGNYTE_DOMAIN")
	config := oauth2.Config{
		ClientID: os.Getenv("EGNYTE_KEY"),
		Scopes:   []string{"Egnyte.filesystem"},
		Endpoint: oauth2.Endpoint{TokenURL: "https://" + domain + ".egnyte.com/puboauth/token", AuthStyle: oauth2.AuthStyleInParams},
	}
	token, err := config.PasswordCredentialsToken(context.Background(), os.Getenv("EGNYTE_USER"), os.Getenv("EGNYTE_PASSWORD"))
	if err != nil {
		logger.Fatal("refused", zap.Error(err))
	}
	a := &account{domain, token}
	logger.Info("signed in", a.fields()...)
	logger.Debug("signed in", a.allFields()...) //~ EG305

	answer, err := config.Client(context.Background(), a.token).Get("https://" + domain + ".egnyte.com/pubapi/v1/fs/Shared/Mines") //~ GET /pubapi/v1/fs/{path}
	if err != nil {
		logger.Fatal("no answer", zap.Error(err))
	}
	defer answer.Body.Close()
	logger.Info("mines", zap.Int64("length", answer.ContentLength))
}
