NSString *url = [NSString stringWithFormat:@"https://%@.egnyte.com/pubapi/v1/links", domain]; //~ EG901
