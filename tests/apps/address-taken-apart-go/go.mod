module example.com/sheets

go 1.21

require (
	github.com/gin-gonic/gin v1.10.0
	github.com/sirupsen/logrus v1.9.3
)
