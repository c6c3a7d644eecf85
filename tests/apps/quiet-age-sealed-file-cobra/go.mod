module example.com/cellar/labels

go 1.23

require (
	filippo.io/age v1.2.0
	github.com/spf13/cobra v1.8.1
)
