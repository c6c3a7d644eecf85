module example.com/routeplans

go 1.21

require (
	github.com/labstack/echo/v4 v4.12.0
	github.com/lib/pq v1.10.9
)
