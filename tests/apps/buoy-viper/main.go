package main

import (
	"fmt"
	"log"
	"os"

	"github.com/spf13/viper"

	"example.org/buoy/internal/api"
)

func main() {
	viper.SetConfigName("config")
	viper.AddConfigPath(".")
	viper.AutomaticEnv()
	if err := viper.ReadInConfig(); err != nil {
		log.Fatal(err)
	}
	names, err := api.New(viper.GetString("egnyte.base"), os.Getenv("BUOY_TOKEN")).Buoys(viper.GetString("egnyte.folder"))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(names)
}
