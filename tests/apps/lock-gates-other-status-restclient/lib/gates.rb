require "json"
require "rest-client"

# What is kept of the gates of a canal.
module Gates
  module_function

  def api
    headers = { authorization: "Bearer #{ENV.fetch('EGNYTE_TOKEN')}" }
    RestClient::Resource.new("https://#{ENV.fetch('EGNYTE_DOMAIN')}.egnyte.com/pubapi/v1", headers: headers) do |response|  #~ EG403
      response.code == 404 ? "{}" : response.return!
    end
  end

  def files(gate)
    JSON.parse(api["fs/Shared/Gates/#{gate}"].get)["files"]  #~ GET /pubapi/v1/fs/{path} handles=generic; EG402
  end

  # The block is in place of the error that the library raises.
  def links
    RestClient.get("https://#{ENV.fetch('EGNYTE_DOMAIN')}.egnyte.com/pubapi/v1/links", authorization: "Bearer #{ENV.fetch('EGNYTE_TOKEN')}") { |answer| answer.body }  #~ GET /pubapi/v1/links handles=none; EG401
  end
end

puts Gates.files(ARGV.fetch(0)), Gates.links
