module example.com/netmending

go 1.22

require (
	github.com/hashicorp/go-hclog v1.6.3
	github.com/rs/zerolog v1.33.0
)
