module example.org/quarrysync

go 1.23

require (
	github.com/spf13/viper v1.19.0
	golang.org/x/oauth2 v0.24.0
)
