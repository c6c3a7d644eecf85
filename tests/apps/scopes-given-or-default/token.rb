require "faraday"
require "json"

# Signs a machine in, for what its settings ask for.
class MachineToken
  DEFAULT_SCOPES = %w[Egnyte.filesystem Egnyte.link].freeze
  FOR_DESKS = ["Egnyte.user"].freeze

  def initialize(settings)
    @settings = settings
  end

  def fetch
    answer = Faraday.post("https://#{@settings['domain']}.egnyte.com/puboauth/token", {
      client_id: @settings["client_id"],
      client_secret: @settings["client_secret"],
      username: @settings["user"],
      password: @settings["password"],
      grant_type: "password",
      scope: scopes
    })
    JSON.parse(answer.body).fetch("access_token")
  end

  private

  def scopes
    scopes = @settings["scopes"] || DEFAULT_SCOPES
    scopes += FOR_DESKS if @settings["desk"]
    scopes.join(",") #~ EG105; EG108
  end
end

token = MachineToken.new(JSON.parse(File.read("machine.json"))).fetch
links = Faraday.get("https://#{ENV.fetch('DOMAIN')}.egnyte.com/pubapi/v1/links", nil, "Authorization" => "Bearer #{token}") #~ GET /pubapi/v1/links handles=specific
abort "sign in again" if links.status == 401
abort "later" if links.status == 429
puts links.body
