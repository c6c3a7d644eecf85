module example.com/clinicscans

go 1.22

require (
	github.com/gin-gonic/gin v1.10.0
	github.com/joho/godotenv v1.5.1
	github.com/sirupsen/logrus v1.9.3
)
