require Rails.root.join("lib/omniauth/strategies/egnyte")

Rails.application.config.middleware.use OmniAuth::Builder do
  provider :egnyte, ENV.fetch("EGNYTE_KEY"), ENV.fetch("EGNYTE_SECRET")
  provider :github, ENV.fetch("GITHUB_KEY"), ENV.fetch("GITHUB_SECRET"), scope: "read:user"
end
