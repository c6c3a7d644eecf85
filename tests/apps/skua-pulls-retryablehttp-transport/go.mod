module example.com/skua

go 1.22

require (
	github.com/spf13/cobra v1.8.0
	github.com/zalando/go-keyring v0.2.4
	github.com/hashicorp/go-retryablehttp v0.7.5
)
