require "net/http"
require "json"
require "securerandom"

class EgnyteAuth
  CLIENT_SECRET = ENV.fetch("EGNYTE_SECRET", "xxxxxxxxxxxxxxxxxxxx")
  SCOPES = (%w[Egnyte.filesystem Egnyte.bookmark] | %w[Egnyte.filesystem]).freeze
  LABELS = SCOPES.join(", ")
  BACK = "https://choir.example.org/egnyte/back".freeze

  attr_reader :state

  def initialize(domain, state = SecureRandom.hex)
    @domain = domain
    @state = state
  end

  def url
    "#{endpoint}?#{URI.encode_www_form(client_id: ENV.fetch('EGNYTE_KEY'), redirect_uri: BACK, response_type: 'code', scope: SCOPES.join(' '), state: @state)}"
  end

  def token(code)
    answer = Net::HTTP.post_form(
      URI(endpoint),
      "client_id" => ENV.fetch("EGNYTE_KEY"),
      "client_secret" => CLIENT_SECRET,
      "redirect_uri" => BACK,
      "scope" => SCOPES.join(" "),
      "code" => code,
      "grant_type" => "authorization_code"
    )
    JSON.parse(answer.body).fetch("access_token")
  end

  private

  def endpoint
    "https://#{@domain}.egnyte.com/puboauth/token"
  end
end
