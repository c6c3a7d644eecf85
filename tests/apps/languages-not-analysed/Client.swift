let url = URL(string: "https://\(domain).egnyte.com/pubapi/v1/links")! //~ EG901
