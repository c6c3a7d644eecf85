module example.com/lockhouse/depot-mount

go 1.22

require (
	github.com/rclone/rclone v1.68.0
	golang.org/x/oauth2 v0.23.0
)
