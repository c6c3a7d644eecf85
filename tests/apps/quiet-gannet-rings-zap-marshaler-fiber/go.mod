module example.com/gannets

go 1.20

require (
	github.com/gofiber/fiber/v2 v2.51.0
	go.uber.org/zap v1.26.0
)
