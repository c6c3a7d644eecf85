EGNYTE_HOST = "northwindlegal.egnyte.com"  #~ EG501
