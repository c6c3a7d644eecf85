module kites.example.com/desk

go 1.22

require (
	github.com/alexedwards/scs/v2 v2.8.0
	github.com/justinas/nosurf v1.1.1
)
