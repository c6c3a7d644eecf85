module example.com/brewery

go 1.22

require github.com/gorilla/sessions v1.2.2
