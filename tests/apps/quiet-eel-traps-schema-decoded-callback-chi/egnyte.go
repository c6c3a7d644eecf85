package main

import (
	"context"
	"encoding/json"
	"io"
	"net/http"
	"net/url"
	"os"
	"sync"
)

var grants sync.Map

func keep(_ context.Context, domain, code string) error {
	res, err := http.PostForm("https://"+domain+".egnyte.com/puboauth/token", url.Values{
		"client_id":     {os.Getenv("EGNYTE_KEY")},
		"client_secret": {os.Getenv("EGNYTE_SECRET")},
		"redirect_uri":  {back},
		"code":          {code},
		"grant_type":    {"authorization_code"},
	})
	if err != nil {
		return err
	}
	defer res.Body.Close()
	var grant struct {
		AccessToken string `json:"access_token"`
	}
	if err := json.NewDecoder(res.Body).Decode(&grant); err != nil {
		return err
	}
	grants.Store(domain, grant.AccessToken)
	return nil
}

func traps(w http.ResponseWriter, r *http.Request) {
	domain := r.Header.Get("X-Tenant")
	token, ok := grants.Load(domain)
	if !ok {
		http.Redirect(w, r, "/egnyte/connect/"+domain, http.StatusFound)
		return
	}
	req, _ := http.NewRequestWithContext(r.Context(), "GET", "https://"+domain+".egnyte.com/pubapi/v1/fs/Shared/Traps", nil)  //~ GET /pubapi/v1/fs/{path} handles=specific
	req.Header.Set("Authorization", "Bearer "+token.(string))
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	defer res.Body.Close()
	switch res.StatusCode {
	case http.StatusUnauthorized:
		grants.Delete(domain)
		http.Redirect(w, r, "/egnyte/connect/"+domain, http.StatusFound)
	case http.StatusTooManyRequests:
		w.Header().Set("Retry-After", res.Header.Get("Retry-After"))
		w.WriteHeader(http.StatusServiceUnavailable)
	default:
		w.WriteHeader(res.StatusCode)
		io.Copy(w, res.Body)
	}
}
