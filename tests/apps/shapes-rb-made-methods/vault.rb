require "net/http"
require "json"

module Vault
  # One method for each verb, which all go the same way.
  class Session
    VERBS = %i[get post delete].freeze

    def initialize(domain, token)
      @domain = domain
      @token = token
    end

    VERBS.each do |verb|
      define_method(verb) do |path, params = {}|
        send_out(verb, path, params)
      end
    end

    %w[put patch].each do |verb|
      define_method("#{verb}_json") { |path, body| send_out(verb, path, body) }
    end

    private

    def send_out(verb, path, params)
      uri = URI("https://#{@domain}.egnyte.com/pubapi#{path}")
      request = Net::HTTP.const_get(verb.to_s.capitalize).new(uri)
      request["Authorization"] = "Bearer #{@token}"
      request.body = params.to_json unless verb == :get
      answer = Net::HTTP.start(uri.host, uri.port, use_ssl: true) { |http| http.request(request) }
      JSON.parse(answer.body)
    end
  end

  class Links
    def initialize(session)
      @session = session
    end

    def all
      @session.get("/v1/links") #~ GET /pubapi/v1/links
    end

    def share(path)
      @session.post("/v1/links", path: path, type: "file") #~ POST /pubapi/v1/links
    end

    def remove(id)
      @session.delete("/v1/links/#{id}") #~ DELETE /pubapi/v1/links/{link_id}
    end

    def rename(id, name)
      @session.patch_json("/v2/groups/#{id}", displayName: name) #~ PATCH /pubapi/v2/groups/{group_id}
    end
  end

  # The verb comes from whoever calls, and nobody does.
  def self.raw(verb, domain, token)
    uri = URI("https://#{domain}.egnyte.com/pubapi/v2/groups")
    request = Net::HTTP.const_get(verb.to_s.capitalize).new(uri, "Authorization" => "Bearer #{token}") #~ ? /pubapi/v2/groups
    Net::HTTP.start(uri.host, 443, use_ssl: true) { |http| http.request(request) }
  end

  def self.whole(domain, token)
    uri = URI("https://#{domain}.egnyte.com/pubapi/v1/userinfo")
    request = Object.const_get("Net::HTTP::#{:get.to_s.capitalize}").new(uri, "Authorization" => "Bearer #{token}") #~ GET /pubapi/v1/userinfo
    Net::HTTP.start(uri.host, 443, use_ssl: true) { |http| http.request(request) }
  end

  def self.generic(domain, token)
    uri = URI("https://#{domain}.egnyte.com/pubapi/v1/links")
    request = Net::HTTPGenericRequest.new("POST", true, true, uri, "Authorization" => "Bearer #{token}") #~ POST /pubapi/v1/links
    Net::HTTP.start(uri.host, 443, use_ssl: true) { |http| http.request(request) }
  end

  def self.at_once(domain, token)
    Net::HTTP.patch(URI("https://#{domain}.egnyte.com/pubapi/v2/users/7"), "{}", "Authorization" => "Bearer #{token}") #~ PATCH /pubapi/v2/users/{user_id}
  end
end

session = Vault::Session.new(ENV.fetch("EGNYTE_DOMAIN"), ENV.fetch("EGNYTE_TOKEN"))
links = Vault::Links.new(session)
links.share("/Shared/Plans/a.pdf")
puts links.all.length
