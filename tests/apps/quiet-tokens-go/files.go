package main

import "net/http"

func links(domain, token, cursor string) (*http.Response, error) {
	req, err := http.NewRequest(http.MethodGet, "https://"+domain+".egnyte.com/pubapi/v1/links?page_token="+cursor, nil) //~ GET /pubapi/v1/links
	if err != nil {
		return nil, err
	}
	req.Header.Set("authorization", "Bearer "+token)
	return http.DefaultClient.Do(req)
}

func folder(domain, header, path string) (*http.Response, error) {
	req, err := http.NewRequest(http.MethodGet, "https://"+domain+".egnyte.com/pubapi/v1/fs/"+path, nil) //~ GET /pubapi/v1/fs/{path}
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", header)
	return http.DefaultClient.Do(req)
}

func mirror(user, password, path string) (*http.Response, error) {
	req, err := http.NewRequest(http.MethodDelete, "https://dav.example.com/"+path, nil)
	if err != nil {
		return nil, err
	}
	req.SetBasicAuth(user, password)
	return http.DefaultClient.Do(req)
}
