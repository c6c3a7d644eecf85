module example.com/tidegauges

go 1.22

require (
	github.com/alecthomas/kingpin/v2 v2.4.0
	github.com/caarlos0/env/v11 v11.0.0
	github.com/urfave/cli/v2 v2.27.0
)
