package egnyte

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"net/url"
	"os"
	"strings"

	"go.uber.org/zap"
	"go.uber.org/zap/zapcore"
)

var (
	ErrSignIn = errors.New("sign in again")
	ErrBusy   = errors.New("throttled")
)

type Grant struct {
	AccessToken string `json:"access_token"`
	ExpiresIn   int    `json:"expires_in"`
}

func (g *Grant) MarshalLogObject(enc zapcore.ObjectEncoder) error {
	enc.AddInt("expires_in", g.ExpiresIn)
	enc.AddInt("token_length", len(g.AccessToken))
	enc.AddBool("access_token", g.AccessToken != "")
	return nil
}

type Client struct {
	Domain string
	Log    *zap.Logger
	grant  *Grant
}

func (c *Client) Exchange(ctx context.Context, code string) error {
	form := url.Values{}
	form.Set("client_id", os.Getenv("EGNYTE_KEY"))
	form.Set("client_secret", os.Getenv("EGNYTE_SECRET"))
	form.Set("redirect_uri", "https://gannets.example.com/egnyte/back")
	form.Set("code", code)
	form.Set("grant_type", "authorization_code")
	req, err := http.NewRequestWithContext(ctx, "POST", "https://"+c.Domain+".egnyte.com/puboauth/token", strings.NewReader(form.Encode()))
	if err != nil {
		return err
	}
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	c.grant = new(Grant)
	if err := json.NewDecoder(resp.Body).Decode(c.grant); err != nil {
		return err
	}
	c.Log.Info("access token granted", zap.String("domain", c.Domain), zap.Object("grant", c.grant))
	form.Del("client_secret")
	form.Del("code")
	c.Log.Debug("asked with", zap.Any("form", form))
	return nil
}

func (c *Client) Rings(ctx context.Context) (out json.RawMessage, err error) {
	defer func() {
		c.Log.Debug("rings", zap.Error(err), zap.Object("grant", c.grant), zap.Int("bytes", len(out)))
	}()
	req, err := http.NewRequestWithContext(ctx, "GET", "https://"+c.Domain+".egnyte.com/pubapi/v1/fs/Shared/Rings", nil)  //~ GET /pubapi/v1/fs/{path}
	if err != nil {
		return nil, err
	}
	req.Header.Add("Authorization", strings.Join([]string{"Bearer", c.grant.AccessToken}, " "))
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	switch resp.StatusCode {
	case 401:
		return nil, ErrSignIn
	case 429:
		return nil, ErrBusy
	}
	err = json.NewDecoder(resp.Body).Decode(&out)
	return out, err
}
