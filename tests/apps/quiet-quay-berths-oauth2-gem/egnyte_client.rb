require "oauth2"

module EgnyteClient
  NEEDS = {
    berths: "Egnyte.filesystem",
    crews: "Egnyte.group",
  }.freeze

  CALLBACK = "https://quay.example.com/back".freeze

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

  def self.sign_in_url(domain, state)
    self.for(domain).auth_code.authorize_url(redirect_uri: CALLBACK, scope: NEEDS.values.join(" "), state: state)
  end

  def self.exchange(domain, code)
    self.for(domain).auth_code.get_token(code, redirect_uri: CALLBACK)
  end

  def self.get(token, path)
    token = token.refresh! if token.expired? && token.refresh_token
    answer = token.get("/pubapi#{path}")
    raise SignInAgain if answer.status == 401

    if (wait = answer.headers["retry-after"])
      sleep wait.to_i
      return get(token, path)
    end
    answer.parsed
  end
end
