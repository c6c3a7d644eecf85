module example.com/heath

go 1.22

require (
	github.com/cenkalti/backoff/v4 v4.3.0
	github.com/rs/zerolog v1.33.0
	golang.org/x/time v0.5.0
)
