package main

import "github.com/spf13/viper"

// Settings is what config.yaml and the environment say.
type Settings struct {
	Egnyte struct {
		Domain string
		Links  string
		Folder string `mapstructure:"folder_path"`
		People string
	}
}

func load() (Settings, error) {
	viper.SetConfigName("config")
	viper.AddConfigPath(".")
	viper.SetEnvPrefix("quarry")
	viper.AutomaticEnv()
	viper.SetDefault("egnyte.people", "/v2/users")
	viper.SetDefault("egnyte.events", "/v1/events")
	var settings Settings
	if err := viper.ReadInConfig(); err != nil {
		return settings, err
	}
	err := viper.Unmarshal(&settings)
	return settings, err
}
