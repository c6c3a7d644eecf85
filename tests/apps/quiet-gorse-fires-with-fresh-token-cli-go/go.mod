module example.com/gorse

go 1.19

require golang.org/x/oauth2 v0.16.0
