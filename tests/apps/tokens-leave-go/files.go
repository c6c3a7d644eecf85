package main

import "net/http"

func links(domain, token string) (*http.Response, error) {
	return http.Get("https://" + domain + ".egnyte.com/pubapi/v1/links?access_token=" + token) //~ GET /pubapi/v1/links; EG306
}

func folder(domain, token, path string) (*http.Response, error) {
	req, err := http.NewRequest(http.MethodGet, "https://"+domain+".egnyte.com/pubapi/v1/fs/"+path, nil) //~ GET /pubapi/v1/fs/{path}
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Token "+token) //~ EG307
	return http.DefaultClient.Do(req)
}

func remove(domain, user, password, path string) (*http.Response, error) {
	req, err := http.NewRequest(http.MethodDelete, "https://"+domain+".egnyte.com/pubapi/v1/fs/"+path, nil) //~ DELETE /pubapi/v1/fs/{path}
	if err != nil {
		return nil, err
	}
	req.SetBasicAuth(user, password) //~ EG307
	return http.DefaultClient.Do(req)
}
