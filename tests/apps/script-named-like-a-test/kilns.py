HOST = "https://kilns.egnyte.com"
