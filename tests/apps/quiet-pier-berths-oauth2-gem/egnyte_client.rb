require "faraday"
require "json"
require "oauth2"

module EgnyteClient
  NEEDS = {
    berths: "Egnyte.filesystem",
    crews: "Egnyte.group",
  }.freeze

  CALLBACK = "https://pier.example.com/back".freeze

  class SignInAgain < StandardError; end

  def self.for(domain)
    OAuth2::Client.new(
      ENV.fetch("EGNYTE_KEY"),
      ENV.fetch("EGNYTE_SECRET"),
      site: "https://#{domain}.egnyte.com",
      authorize_url: "/puboauth/token",
      token_url: "/puboauth/token",
      auth_scheme: :request_body,
      raise_errors: false,
    )
  end

  def self.scope
    ENV["NO_CREWS"] ? NEEDS[:berths] : NEEDS.values.join(" ")
  end

  def self.sign_in_url(domain, state)
    self.for(domain).auth_code.authorize_url(redirect_uri: CALLBACK, scope: scope, state: state)
  end

  def self.exchange(domain, code)
    self.for(domain).auth_code.get_token(code, redirect_uri: CALLBACK).token
  end

  def self.get(domain, token, path)
    answer = Faraday.get("https://#{domain}.egnyte.com/pubapi#{path}", nil, { "Authorization" => "Bearer #{token}" })
    raise SignInAgain if answer.status == 401

    if (wait = answer.headers["Retry-After"])
      sleep wait.to_i
      return get(domain, token, path)
    end
    JSON.parse(answer.body)
  end
end
