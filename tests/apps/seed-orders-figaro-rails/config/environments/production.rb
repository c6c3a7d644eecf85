Rails.application.configure do
  config.cache_classes = true
  config.x.egnyte.token = "w7kq2zt9xm4vnr8sby5cgp3h" #~ EG304
  config.x.egnyte.domain = "seedhouse"
end
