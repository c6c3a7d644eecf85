module example.com/gatepasses

go 1.22

require (
	github.com/spf13/cobra v1.8.0
	gorm.io/gorm v1.25.7
)
