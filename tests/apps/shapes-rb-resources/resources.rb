require "rest-client"
require "json"

class Deeds
  def initialize(domain, token)
    @api = RestClient::Resource.new("https://#{domain}.egnyte.com/pubapi/v2", headers: { Authorization: "Bearer #{token}" })
    @me = RestClient::Resource.new("https://#{domain}.egnyte.com/pubapi/v1/userinfo", headers: { Authorization: "Bearer #{token}" })
  end

  def links
    JSON.parse(@api["links"].get(params: { count: 50 }).body) #~ GET /pubapi/v2/links
  end

  def drop(id)
    @api["links/#{id}"].delete #~ DELETE /pubapi/v2/links/{link_id}
  end

  def person(id)
    JSON.parse(@api["users"][id].get.body) #~ GET /pubapi/v2/users/{user_id}
  end

  def me
    @me.get #~ GET /pubapi/v1/userinfo
  end
end

deeds = Deeds.new(ARGV[0], ENV.fetch("EGNYTE_TOKEN"))
puts deeds.me
deeds.links["links"].each { |link| deeds.drop(link["id"]) }
puts deeds.person(ARGV[1])
