module github.com/tallpine/egsync

go 1.20

require (
	github.com/spf13/cobra v1.8.0
	github.com/spf13/viper v1.18.2
)
