package oauth

import (
	"crypto/rand"
	"encoding/hex"
	"net/http"
	"os"

	"github.com/go-resty/resty/v2"
)

const Redirect = "https://moot.example/connected"

type grant struct {
	ClientID     string `json:"client_id"`
	ClientSecret string `json:"client_secret"`
	RedirectURI  string `json:"redirect_uri"`
	Code         string `json:"code"`
	GrantType    string `json:"grant_type"`
}

type token struct {
	AccessToken string `json:"access_token"`
}

type Client struct {
	rest  *resty.Client
	host  string
	token string
}

func New(domain string) *Client {
	host := "https://" + domain + ".egnyte.com"
	return &Client{host: host, rest: resty.New().SetBaseURL(host)}
}

func (c *Client) Host() string { return c.host }

func (c *Client) Redeem(code string) error {
	var got token
	_, err := c.rest.R().
		SetBody(grant{
			ClientID:     os.Getenv("EGNYTE_KEY"),
			ClientSecret: os.Getenv("EGNYTE_SECRET"),
			RedirectURI:  Redirect,
			Code:         code,
			GrantType:    "authorization_code", //~ EG209
		}).
		SetResult(&got).
		Post("/puboauth/token")
	c.token = got.AccessToken
	return err
}

func (c *Client) Bundles() (int, []byte, error) {
	res, err := c.rest.R().SetAuthToken(c.token).Get("/pubapi/v1/fs/Shared/Bundles") //~ GET /pubapi/v1/fs/{path} handles=specific
	if err != nil {
		return 0, nil, err
	}
	return res.StatusCode(), res.Body(), nil
}

func NewState(w http.ResponseWriter) string {
	b := make([]byte, 16)
	rand.Read(b)
	state := hex.EncodeToString(b)
	http.SetCookie(w, &http.Cookie{Name: "state", Value: state, HttpOnly: true, Secure: true})
	return state
}

func SameState(r *http.Request) bool {
	c, err := r.Cookie("state")
	return err == nil && c.Value == r.FormValue("state")
}
