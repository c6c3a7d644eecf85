module example.com/perches

go 1.21

require github.com/urfave/cli/v2 v2.27.1
