module example.org/buoy

go 1.22

require github.com/spf13/viper v1.19.0
