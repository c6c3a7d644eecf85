package egnyte

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"net/url"
	"strings"

	"go.uber.org/zap"
)

var ErrUnauthorized = errors.New("egnyte: sign in again")

type Config struct {
	Domain       string
	ClientID     string
	ClientSecret string
	RedirectURL  string
}

type TokenResponse struct {
	AccessToken string `json:"access_token"`
	TokenType   string `json:"token_type"`
	ExpiresIn   int    `json:"expires_in"`
}

type Client struct {
	cfg    Config
	http   *http.Client
	logger *zap.Logger
}

func NewClient(cfg Config, logger *zap.Logger) *Client {
	return &Client{cfg: cfg, http: &http.Client{}, logger: logger}
}

func (c *Client) Exchange(ctx context.Context, code string) (*TokenResponse, error) {
	form := url.Values{}
	form.Set("client_id", c.cfg.ClientID)
	form.Set("client_secret", c.cfg.ClientSecret)
	form.Set("redirect_uri", c.cfg.RedirectURL)
	form.Set("code", code)
	form.Set("grant_type", "authorization_code")

	req, err := http.NewRequestWithContext(ctx, http.MethodPost,
		fmt.Sprintf("https://%s.egnyte.com/puboauth/token", c.cfg.Domain), strings.NewReader(form.Encode()))
	if err != nil {
		return nil, err
	}
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	resp, err := c.http.Do(req)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()

	var token TokenResponse
	if err := json.NewDecoder(resp.Body).Decode(&token); err != nil {
		return nil, fmt.Errorf("decode token: %w", err)
	}
	c.logger.Info("token received", zap.String("type", token.TokenType), zap.Int("expires_in", token.ExpiresIn))
	c.logger.Debug("egnyte connected", zap.Any("token", token)) //~ EG305
	slog.Debug("egnyte connected", slog.Any("token", &token)) //~ EG305
	slog.Debug("egnyte connected", slog.Group("token", "type", token.TokenType, "left", token.ExpiresIn))
	c.logger.Debug("egnyte connected", zap.Any("grant", masked(token)), zap.Any("session", session{"orders", token.AccessToken}))
	return &token, nil
}

// session keeps its token from whoever encodes it.
type session struct {
	User  string
	token string
}

// grant is a token that prints without its secret.
type grant TokenResponse

func (g grant) String() string { return g.TokenType + " token" }

func masked(token TokenResponse) grant { return grant(token) }

func (c *Client) ListFolder(ctx context.Context, token, path string) (map[string]any, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, //~ GET /pubapi/v1/fs/{path}
		fmt.Sprintf("https://%s.egnyte.com/pubapi/v1/fs/%s", c.cfg.Domain, path), nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Bearer "+token)
	resp, err := c.http.Do(req)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	if resp.StatusCode == http.StatusUnauthorized {
		return nil, ErrUnauthorized
	}
	var folder map[string]any
	err = json.NewDecoder(resp.Body).Decode(&folder)
	return folder, err
}
