package egnyte

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"path"

	"golang.org/x/oauth2"
)

// Client talks to the domain of one law firm.
type Client struct {
	base *url.URL
	http *http.Client
}

// Config gives what the sign-in needs.
func Config(domain, id, secret, callback string) *oauth2.Config {
	return &oauth2.Config{
		ClientID:     id,
		ClientSecret: secret,
		RedirectURL:  callback,
		Scopes:       []string{"Egnyte.filesystem", "Egnyte.link", "Egnyte.user"},
		Endpoint: oauth2.Endpoint{
			AuthURL:   fmt.Sprintf("https://%s.egnyte.com/puboauth/token", domain),
			TokenURL:  fmt.Sprintf("https://%s.egnyte.com/puboauth/token", domain),
			AuthStyle: oauth2.AuthStyleInParams,
		},
	}
}

// New makes a client whose requests carry the tokens of src.
func New(domain string, src oauth2.TokenSource) (*Client, error) {
	base, err := url.Parse("https://" + domain + ".egnyte.com/pubapi/")
	if err != nil {
		return nil, err
	}
	return &Client{
		base: base,
		http: &http.Client{Transport: &oauth2.Transport{Source: src, Base: &transport{next: http.DefaultTransport, retries: 3}}},
	}, nil
}

func (c *Client) do(ctx context.Context, method, endpoint string, query url.Values, in, out any) error {
	u := c.base.ResolveReference(&url.URL{Path: endpoint, RawQuery: query.Encode()})
	var body io.Reader
	if in != nil {
		buf := &bytes.Buffer{}
		if err := json.NewEncoder(buf).Encode(in); err != nil {
			return err
		}
		body = buf
	}
	req, err := http.NewRequestWithContext(ctx, method, u.String(), body)
	if err != nil {
		return err
	}
	req.Header.Set("Content-Type", "application/json")
	res, err := c.http.Do(req)
	if err != nil {
		return err
	}
	defer res.Body.Close()
	if res.StatusCode >= 300 {
		msg, _ := io.ReadAll(io.LimitReader(res.Body, 4<<10))
		return fmt.Errorf("egnyte: %s %s: %s: %s", method, endpoint, res.Status, msg)
	}
	if out == nil {
		return nil
	}
	return json.NewDecoder(res.Body).Decode(out)
}

// Folder lists what a matter's folder holds.
func (c *Client) Folder(ctx context.Context, matter string) (*Folder, error) {
	var f Folder
	err := c.do(ctx, http.MethodGet, path.Join("v1/fs/Shared/Matters", matter), url.Values{"list_content": {"true"}}, nil, &f) //~ GET /pubapi/v1/fs/{path} handles=specific
	return &f, err
}

// Open makes the folder of a new matter.
func (c *Client) Open(ctx context.Context, matter string) error {
	return c.do(ctx, http.MethodPost, "v1/fs/Shared/Matters/"+matter, nil, map[string]string{"action": "add_folder"}, nil) //~ POST /pubapi/v1/fs/{path} handles=specific
}

// Share makes a link to a document.
func (c *Client) Share(ctx context.Context, doc string) (string, error) {
	in := map[string]any{"path": doc, "type": "file", "accessibility": "recipients"}
	var out struct {
		Links []struct {
			URL string `json:"url"`
		} `json:"links"`
	}
	if err := c.do(ctx, http.MethodPost, "v1/links", nil, in, &out); err != nil { //~ POST /pubapi/v1/links handles=specific
		return "", err
	}
	return out.Links[0].URL, nil
}

// Unshare takes a link back.
func (c *Client) Unshare(ctx context.Context, id string) error {
	return c.do(ctx, "DELETE", fmt.Sprintf("v1/links/%s", url.PathEscape(id)), nil, nil, nil) //~ DELETE /pubapi/v1/links/{link_id} handles=specific
}

// Colleagues lists the users that a document can be shared with.
func (c *Client) Colleagues(ctx context.Context, start int) ([]User, error) {
	var page struct {
		Resources []User `json:"resources"`
	}
	err := c.do(ctx, http.MethodGet, "v2/users", url.Values{"startIndex": {fmt.Sprint(start)}}, nil, &page) //~ GET /pubapi/v2/users handles=specific
	return page.Resources, err
}

// Download copies a document to w.
func (c *Client) Download(ctx context.Context, doc string, w io.Writer) error {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, c.base.JoinPath("v1", "fs-content", doc).String(), nil) //~ GET /pubapi/v1/fs-content/{path} handles=specific
	if err != nil {
		return err
	}
	res, err := c.http.Do(req)
	if err != nil {
		return err
	}
	defer res.Body.Close()
	_, err = io.Copy(w, res.Body)
	return err
}

type Folder struct {
	Name  string `json:"name"`
	Files []struct {
		Name string `json:"name"`
		Path string `json:"path"`
	} `json:"files"`
}

type User struct {
	ID    int64  `json:"id"`
	Email string `json:"email"`
}
