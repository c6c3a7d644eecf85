// Package crm asks Salesforce, with its password grant, who the customers are.
package crm

import (
	"encoding/json"
	"net/http"
	"net/url"
	"os"
)

// Customers lists their names.
func Customers() ([]string, error) {
	answer, err := http.PostForm("https://login.salesforce.com/services/oauth2/token", url.Values{
		"grant_type":    {"password"},
		"client_id":     {os.Getenv("SALESFORCE_KEY")},
		"client_secret": {os.Getenv("SALESFORCE_SECRET")},
		"username":      {os.Getenv("SALESFORCE_USER")},
		"password":      {os.Getenv("SALESFORCE_PASSWORD")},
	})
	if err != nil {
		return nil, err
	}
	defer answer.Body.Close()
	var session struct {
		Token    string `json:"access_token"`
		Instance string `json:"instance_url"`
	}
	if err := json.NewDecoder(answer.Body).Decode(&session); err != nil {
		return nil, err
	}
	request, err := http.NewRequest(http.MethodGet, session.Instance+"/services/data/v61.0/query?q=SELECT+Name+FROM+Account", nil)
	if err != nil {
		return nil, err
	}
	request.Header.Set("Authorization", "Bearer "+session.Token)
	records, err := http.DefaultClient.Do(request)
	if err != nil {
		return nil, err
	}
	defer records.Body.Close()
	var found struct {
		Records []struct{ Name string } `json:"records"`
	}
	if err := json.NewDecoder(records.Body).Decode(&found); err != nil {
		return nil, err
	}
	var names []string
	for _, record := range found.Records {
		names = append(names, record.Name)
	}
	return names, nil
}
