region         = "eu-west-1"
egnyte_domain  = "piers"
egnyte_client_secret = "yT3kRz6WxN8rLvYs5GmBp9HdJf4UeA7c" #~ EG304
