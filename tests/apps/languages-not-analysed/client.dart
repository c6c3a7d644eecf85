final url = Uri.https('$domain.egnyte.com', '/pubapi/v1/links'); //~ EG901
