// Package fleet counts the machines that scan papers.
package fleet

import (
	"encoding/json"
	"net/http"
	"os"
)

// Scanners counts the instances of our cloud that run a scanner.
func Scanners() (int, error) {
	request, err := http.NewRequest(http.MethodGet, "https://api.linode.com/v4/linode"+"/instances", nil)
	if err != nil {
		return 0, err
	}
	request.Header.Set("Authorization", "Bearer "+os.Getenv("LINODE_TOKEN"))
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		return 0, err
	}
	defer answer.Body.Close()
	var page struct{ Results int }
	return page.Results, json.NewDecoder(answer.Body).Decode(&page)
}
