require "faraday"
require "json"

# Any verb is a method, and so is what another object has.
class Barn
  VERBS = %i[get post delete].freeze

  def initialize(domain, token)
    @faraday = Faraday.new(url: "https://#{domain}.egnyte.com", headers: { "Authorization" => "Bearer #{token}" })
  end

  def method_missing(name, path, body = nil)
    return super unless VERBS.include?(name)

    answer = @faraday.public_send(name, "/pubapi/#{path}", body)
    JSON.parse(answer.body)
  end

  def respond_to_missing?(name, all = false)
    VERBS.include?(name) || super
  end
end

class Links
  def initialize(barn)
    @barn = barn
  end

  def all
    @barn.get("v1/links") #~ GET /pubapi/v1/links
  end

  def share(path)
    @barn.post("v1/links", { path: path, type: "file" }.to_json) #~ POST /pubapi/v1/links
  end
end

links = Links.new(Barn.new(ENV.fetch("BARN_DOMAIN"), ENV.fetch("BARN_TOKEN")))
links.share("/Shared/Hay/bale.pdf")
puts links.all["links"].size
