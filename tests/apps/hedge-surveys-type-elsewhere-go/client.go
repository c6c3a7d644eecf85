// Package hedges keeps the records of hedges in Egnyte.
package hedges

import (
	"fmt"
	"net/http"
)

// The office has one domain for all.
const baseURL = "https://hedges.egnyte.com/pubapi/v1" //~ EG501

// do hands on what the server says; the caller knows what to make of a refusal.
func (s *Surveys) do(req *http.Request) (*http.Response, error) {
	req.Header.Set("Authorization", "Bearer "+s.Token)
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return nil, err
	}
	if resp.StatusCode >= 400 { //~ EG402; EG403
		resp.Body.Close()
		return nil, fmt.Errorf("%s: %s", req.URL, resp.Status)
	}
	return resp, nil
}
