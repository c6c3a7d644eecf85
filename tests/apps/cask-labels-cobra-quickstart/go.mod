module example.com/casklabels

go 1.22

require (
	github.com/spf13/cobra v1.8.1
	golang.org/x/oauth2 v0.21.0
)
