module example.com/skerry

go 1.21

require github.com/gofiber/fiber/v2 v2.52.0
