module example.org/lockkeeper

go 1.23

require (
	github.com/go-resty/resty/v2 v2.16.2
	golang.org/x/oauth2 v0.24.0
)
