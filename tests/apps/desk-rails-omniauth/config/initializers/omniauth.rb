require "omniauth/strategies/egnyte"

Rails.application.config.middleware.use OmniAuth::Builder do
  provider :egnyte, ENV["EGNYTE_KEY"], ENV["EGNYTE_SECRET"], scope: "Egnyte.filesystem Egnyte.user" #~ EG102
end
