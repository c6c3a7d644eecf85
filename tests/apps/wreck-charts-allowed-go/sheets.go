// Package sheets reads the sheets of a chart.
package sheets

import (
	"fmt"
	"io"
	"net/http"
	"os"
)

// Sheet reads one sheet.
func Sheet(name string) ([]byte, error) {
	req, err := http.NewRequest(http.MethodGet, fmt.Sprintf("https://%s.egnyte.com/pubapi/v1/fs-content/Shared/Charts/%s", os.Getenv("EGNYTE_DOMAIN"), name), nil) //~ GET /pubapi/v1/fs-content/{path} handles=generic
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Bearer "+os.Getenv("EGNYTE_TOKEN"))
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	// egnyte-lint: allow(EG402, EG403, reason = "the scheduler runs the whole job again with a new token")
	if res.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("sheet %s: %s", name, res.Status)
	}
	return io.ReadAll(res.Body)
}
