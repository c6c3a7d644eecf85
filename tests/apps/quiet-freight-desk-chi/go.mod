module example.com/freight

go 1.22

require (
	github.com/aws/aws-sdk-go-v2 v1.31.0
	github.com/go-chi/chi/v5 v5.1.0
	github.com/gorilla/sessions v1.4.0
)
