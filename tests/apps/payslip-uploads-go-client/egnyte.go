package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
)

type EgnyteClient struct {
	baseURL    string
	httpClient *http.Client
}

func NewEgnyteClient() *EgnyteClient {
	return &EgnyteClient{
		baseURL:    "https://" + os.Getenv("EGNYTE_DOMAIN") + ".egnyte.com",
		httpClient: http.DefaultClient,
	}
}

func (c *EgnyteClient) getToken() (string, error) {
	resp, err := c.httpClient.PostForm(c.baseURL+"/puboauth/token", url.Values{
		"grant_type":    {"password"},
		"client_id":     {os.Getenv("EGNYTE_CLIENT_ID")},
		"client_secret": {os.Getenv("EGNYTE_CLIENT_SECRET")},
		"username":      {os.Getenv("EGNYTE_USERNAME")},
		"password":      {os.Getenv("EGNYTE_PASSWORD")},
		"scope":         {"Egnyte.filesystem"},
	})
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()

	var result struct {
		AccessToken string `json:"access_token"`
	}
	if err := json.NewDecoder(resp.Body).Decode(&result); err != nil {
		return "", err
	}
	return result.AccessToken, nil
}

func (c *EgnyteClient) doRequest(method, path string, body io.Reader) (*http.Response, error) {
	token, err := c.getToken() //~ EG308
	if err != nil {
		return nil, fmt.Errorf("token: %w", err)
	}
	req, err := http.NewRequest(method, c.baseURL+path, body)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Bearer "+token)
	resp, err := c.httpClient.Do(req)
	if err != nil {
		return nil, err
	}
	if resp.StatusCode == http.StatusUnauthorized {
		return nil, fmt.Errorf("egnyte: not authorized any more")
	}
	return resp, nil
}

func (c *EgnyteClient) Upload(name string, content []byte) error {
	resp, err := c.doRequest(http.MethodPost, "/pubapi/v1/fs-content/Shared/Payslips/"+name, bytes.NewReader(content)) //~ POST /pubapi/v1/fs-content/{path}
	if err != nil {
		return err
	}
	return resp.Body.Close()
}

func (c *EgnyteClient) List() ([]byte, error) {
	resp, err := c.doRequest(http.MethodGet, "/pubapi/v1/fs/Shared/Payslips", nil) //~ GET /pubapi/v1/fs/{path}
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	return io.ReadAll(resp.Body)
}
