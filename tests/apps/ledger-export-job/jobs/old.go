package jobs

import (
	"net/http"
	"os"
)

// Touch keeps the old server awake.
func Touch(domain string) error {
	req, err := http.NewRequest("GET", "http://"+domain+".egnyte.com/pubapi/v1/userinfo", nil) //~ GET /pubapi/v1/userinfo; EG502
	if err != nil {
		return err
	}
	req.Header.Set("Authorization", "Bearer "+os.Getenv("EGNYTE_TOKEN"))
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return err
	}
	return resp.Body.Close()
}
