module example.com/puffin

go 1.22

require github.com/Michael-vdL/egnyte-go-sdk v0.1.4
