module example.com/gullwing/rooms

go 1.24

require github.com/gorilla/sessions v1.4.0
