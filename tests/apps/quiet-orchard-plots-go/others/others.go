// Package others talks to the growers' other services.
package others

import (
	"bytes"
	"encoding/json"
	"net/http"
	"net/url"
	"os"
	"strings"
	"time"

	"golang.org/x/oauth2"
)

// Strava wants commas, and has an implicit callback while developing.
var Strava = &oauth2.Config{
	ClientID:     os.Getenv("STRAVA_ID"),
	ClientSecret: os.Getenv("STRAVA_SECRET"),
	RedirectURL:  "http://localhost:8080/strava",
	Scopes:       []string{"read,activity:read", "read,activity:read"},
	Endpoint:     oauth2.Endpoint{AuthURL: "https://www.strava.com/oauth/authorize", TokenURL: "https://www.strava.com/oauth/token"},
}

// MapboxURL asks for a token at once.
func MapboxURL(state string) string {
	return "https://api.mapbox.example/oauth?response_type=token&client_secret=" + os.Getenv("MAPBOX_SECRET") + "&state=" + state
}

// Weather logs in with JSON, as its documentation says.
func Weather() (*http.Response, error) {
	body, err := json.Marshal(map[string]string{
		"grant_type":   "authorization_code",
		"redirect_uri": "http://plots.orchardworks.example/weather",
		"scope":        "stations,rain",
	})
	if err != nil {
		return nil, err
	}
	return http.Post("https://weather.example/oauth/token", "application/json", bytes.NewReader(body))
}

// Stations is asked again and again; the key never runs out.
func Stations(domain string) (*http.Response, error) {
	for {
		resp, err := http.Get("https://" + domain + ".weather.example/pubapi/v1/stations?key=" + url.QueryEscape(os.Getenv("WEATHER_KEY")))
		if err != nil {
			return nil, err
		}
		if resp.StatusCode != http.StatusUnauthorized {
			return resp, nil
		}
		resp.Body.Close()
		time.Sleep(time.Second)
	}
}

// Tags joins what the user has typed.
func Tags(tags []string) string { return strings.Join(append(tags, tags...), ",") }
