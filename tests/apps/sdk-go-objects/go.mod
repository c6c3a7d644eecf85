module github.com/brightwell/scans

go 1.21

require github.com/egnyte/egnyte-go-sdk v1.0.3
