module example.org/lighthouse

go 1.22

require (
	github.com/jmoiron/sqlx v1.4.0
	gorm.io/gorm v1.25.11
)
