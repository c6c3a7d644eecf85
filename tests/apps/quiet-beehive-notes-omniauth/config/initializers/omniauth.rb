require Rails.root.join("lib/omniauth/strategies/egnyte")

Rails.application.config.middleware.use OmniAuth::Builder do
  provider :github, ENV["GITHUB_ID"], ENV["GITHUB_SECRET"], scope: "repo,user:email"
  provider :egnyte, ENV["EGNYTE_KEY"], ENV["EGNYTE_SECRET"]
end

OmniAuth.config.full_host = "https://bees.example.com"
OmniAuth.config.on_failure = proc { |env| SessionsController.action(:refused).call(env) }
