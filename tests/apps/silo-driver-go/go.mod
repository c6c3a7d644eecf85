module example.com/granary/silo-driver

go 1.22

require (
	github.com/go-resty/resty/v2 v2.14.0
	github.com/spf13/pflag v1.0.5
)
