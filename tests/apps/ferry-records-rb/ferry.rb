# Lists the crossings of a ferry with a token of the environment's.
require "logger"
require "net/http"

Grant = Data.define(:domain, :token) do
  def address(area) = URI("https://#{domain}.egnyte.com/pubapi/v1/#{area}")
end

Crossing = Struct.new(:area, :name)

LOG = Logger.new($stdout)
CROSSINGS = [Crossing.new("fs/Shared/Crossings", "crossings"), Crossing.new("links", "tickets")].freeze

def ask(grant, crossing)
  answer = Net::HTTP.get_response(grant.address(crossing.area), { "Authorization" => "Bearer #{grant.token}" }) #~ GET /pubapi/v1/fs/{path} handles=specific; GET /pubapi/v1/links handles=specific
  abort "sign in to Egnyte again" if answer.code == "401"
  abort "try again in #{answer["Retry-After"]} seconds" if answer.code == "429"
  answer.body
end

grant = Grant.new(domain: ENV.fetch("EGNYTE_DOMAIN"), token: ENV.fetch("EGNYTE_TOKEN"))
LOG.info("asking #{grant.domain}")
LOG.debug(grant.token) #~ EG305
CROSSINGS.each { |crossing| puts ask(grant, crossing) }
