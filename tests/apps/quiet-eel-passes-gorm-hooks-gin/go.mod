module example.com/eelpasses

go 1.19

require (
	github.com/gin-gonic/gin v1.9.1
	golang.org/x/crypto v0.14.0
	gorm.io/driver/postgres v1.5.2
	gorm.io/gorm v1.25.4
)
