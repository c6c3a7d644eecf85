package main

import "github.com/caarlos0/env/v11"

// config is what the gauges are told by their surroundings.
type config struct {
	Egnyte string `env:"EGNYTE_URL" envDefault:"https://acme.egnyte.com"` //~ EG501:note
	Token  string `env:"EGNYTE_TOKEN,required"`
	Buoys  string `env:"BUOYS_URL" envDefault:"https://buoys.tides.example" json:"buoys"`
	Every  int    `json:"every"`
}

func load() (*config, error) {
	cfg := &config{}
	if err := env.Parse(cfg); err != nil {
		return nil, err
	}
	return cfg, nil
}
