require Rails.root.join("lib/omniauth/strategies/egnyte")

Rails.application.config.middleware.use OmniAuth::Builder do
  provider :egnyte, ENV["EGNYTE_KEY"], ENV["EGNYTE_SECRET"]
end
