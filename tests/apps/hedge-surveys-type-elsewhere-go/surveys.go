package hedges

import "net/http"

// Surveys are the walks along a hedge.
type Surveys struct {
	Token string
}

// Walk reads the notes of a walk.
func (s *Surveys) Walk(year string) (*http.Response, error) {
	req, err := http.NewRequest(http.MethodGet, baseURL+"/fs-content/Shared/Hedges/"+year, nil) //~ GET /pubapi/v1/fs-content/{path} handles=generic
	if err != nil {
		return nil, err
	}
	return s.do(req)
}
