package config

import "os"

type Provider struct {
	ClientID     string
	ClientSecret string
	RedirectURL  string
}

type Config struct {
	Egnyte Provider
	Google Provider
}

func getEnv(key, fallback string) string {
	if value, ok := os.LookupEnv(key); ok {
		return value
	}
	return fallback
}

func Load() *Config {
	return &Config{
		Egnyte: Provider{
			ClientID:     os.Getenv("EGNYTE_CLIENT_ID"),
			ClientSecret: os.Getenv("EGNYTE_CLIENT_SECRET"),
			RedirectURL:  getEnv("EGNYTE_REDIRECT_URL", "http://leases.example.com/auth/egnyte/callback"), //~ EG207
		},
		Google: Provider{
			ClientID:     os.Getenv("GOOGLE_CLIENT_ID"),
			ClientSecret: os.Getenv("GOOGLE_CLIENT_SECRET"),
			RedirectURL:  getEnv("GOOGLE_REDIRECT_URL", "http://leases.example.com/auth/google/callback"),
		},
	}
}
