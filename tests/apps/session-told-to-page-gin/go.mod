module example.com/berth

go 1.22

require (
	github.com/gin-contrib/sessions v1.0.0
	github.com/gin-gonic/gin v1.9.1
)
