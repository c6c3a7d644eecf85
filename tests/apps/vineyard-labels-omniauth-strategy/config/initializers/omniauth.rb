require Rails.root.join("lib/omniauth/strategies/egnyte")

Rails.application.config.middleware.use OmniAuth::Builder do
  provider :egnyte, ENV["EGNYTE_CLIENT_ID"], ENV["EGNYTE_CLIENT_SECRET"]
end
