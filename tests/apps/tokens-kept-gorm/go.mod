module github.com/ridgeline/leases

go 1.22

require (
	gorm.io/driver/postgres v1.5.7
	gorm.io/gorm v1.25.9
)
