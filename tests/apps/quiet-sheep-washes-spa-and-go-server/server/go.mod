module example.com/washes

go 1.22

require (
	github.com/go-resty/resty/v2 v2.15.0
	github.com/labstack/echo/v4 v4.12.0
	github.com/redis/go-redis/v9 v9.6.1
)
