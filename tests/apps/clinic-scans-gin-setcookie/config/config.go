package config

import (
	"os"

	"github.com/joho/godotenv"
)

type Config struct {
	Port         string
	Domain       string
	ClientID     string
	ClientSecret string
}

func getEnv(key, fallback string) string {
	if value, ok := os.LookupEnv(key); ok {
		return value
	}
	return fallback
}

func Load() *Config {
	godotenv.Load()
	return &Config{
		Port:         getEnv("PORT", "8080"),
		Domain:       getEnv("EGNYTE_DOMAIN", "demo"),
		ClientID:     getEnv("EGNYTE_CLIENT_ID", ""),
		ClientSecret: getEnv("EGNYTE_CLIENT_SECRET", ""),
	}
}
