require "excon"

class Shelf
  def initialize(domain, token)
    @excon = Excon.new("https://#{domain}.egnyte.com", headers: { "Authorization" => "Bearer #{token}" })
  end

  def links
    @excon.get(path: "/pubapi/v1/links", query: { count: 10 }) #~ GET /pubapi/v1/links
  end

  def remove(id)
    @excon.request(method: :delete, path: "/pubapi/v1/links/#{id}") #~ DELETE /pubapi/v1/links/{link_id}
  end

  def self.me(domain, token)
    Excon.get("https://#{domain}.egnyte.com/pubapi/v1/userinfo", headers: { "Authorization" => "Bearer #{token}" }) #~ GET /pubapi/v1/userinfo
  end
end
