package connect

import (
	"crypto/rand"
	"encoding/base64"
	"errors"
	"log/slog"
	"net/http"
	"os"
	"strings"

	"github.com/go-chi/chi/v5"
	"golang.org/x/oauth2"

	"example.com/millbrook/intake/internal/egnyte"
	"example.com/millbrook/intake/internal/store"
)

type Handler struct {
	log    *slog.Logger
	tokens *store.Tokens
}

func New(log *slog.Logger, tokens *store.Tokens) *Handler {
	return &Handler{log: log, tokens: tokens}
}

func oauth(tenant string) *oauth2.Config {
	u := egnyte.Base(tenant) + "/puboauth/token"
	return &oauth2.Config{
		ClientID:     os.Getenv("EGNYTE_CLIENT_ID"),
		ClientSecret: os.Getenv("EGNYTE_CLIENT_SECRET"),
		RedirectURL:  "https://intake.millbrook.example/egnyte/callback",
		Scopes:       []string{"Egnyte.filesystem"},
		Endpoint:     oauth2.Endpoint{AuthURL: u, TokenURL: u, AuthStyle: oauth2.AuthStyleInParams},
	}
}

func (h *Handler) Start(w http.ResponseWriter, r *http.Request) {
	tenant := chi.URLParam(r, "tenant")
	nonce := make([]byte, 18)
	if _, err := rand.Read(nonce); err != nil {
		http.Error(w, "no randomness", http.StatusInternalServerError)
		return
	}
	state := tenant + "." + base64.RawURLEncoding.EncodeToString(nonce)
	http.SetCookie(w, &http.Cookie{
		Name: "egnyte_state", Value: state, Path: "/egnyte", MaxAge: 600,
		HttpOnly: true, Secure: true, SameSite: http.SameSiteLaxMode,
	})
	http.Redirect(w, r, oauth(tenant).AuthCodeURL(state), http.StatusFound)
}

func (h *Handler) Callback(w http.ResponseWriter, r *http.Request) {
	state, err := stateOf(r)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if reason := r.URL.Query().Get("error"); reason != "" {
		h.log.Warn("consent denied", "reason", reason)
		http.Error(w, "access was not granted", http.StatusForbidden)
		return
	}
	tenant, _, _ := strings.Cut(state, ".")
	tok, err := oauth(tenant).Exchange(r.Context(), r.URL.Query().Get("code"))
	if err != nil {
		http.Error(w, "sign-in failed", http.StatusBadGateway)
		return
	}
	secret := store.Token(tok.AccessToken)
	if err := h.tokens.Save(r.Context(), tenant, secret); err != nil {
		h.log.Error("saving the token", "tenant", tenant, "err", err)
		http.Error(w, "sign-in failed", http.StatusInternalServerError)
		return
	}
	h.log.Info("connected", "tenant", tenant, "token", secret)
	http.Redirect(w, r, "/", http.StatusFound)
}

func stateOf(r *http.Request) (string, error) {
	c, err := r.Cookie("egnyte_state")
	if err != nil {
		return "", errors.New("sign-in was not started here")
	}
	if c.Value != r.URL.Query().Get("state") {
		return "", errors.New("state differs")
	}
	return c.Value, nil
}

func (h *Handler) Upload(w http.ResponseWriter, r *http.Request) {
	tenant := chi.URLParam(r, "tenant")
	token, err := h.tokens.Load(r.Context(), tenant)
	if err != nil {
		http.Redirect(w, r, "/egnyte/"+tenant+"/connect", http.StatusSeeOther)
		return
	}
	err = egnyte.Upload(r.Context(), tenant, string(token), "/Shared/Intake/"+chi.URLParam(r, "name"), r.Body)
	var apiErr *egnyte.Error
	switch {
	case err == nil:
		w.WriteHeader(http.StatusCreated)
	case errors.As(err, &apiErr) && apiErr.Unauthorized():
		http.Redirect(w, r, "/egnyte/"+tenant+"/connect", http.StatusSeeOther)
	case errors.As(err, &apiErr) && apiErr.Wait > 0:
		http.Error(w, "try again later", http.StatusServiceUnavailable)
	default:
		h.log.Error("upload", "tenant", tenant, "err", err)
		http.Error(w, "upload failed", http.StatusBadGateway)
	}
}
