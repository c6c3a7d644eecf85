require "rest-client"
require "httparty"

# One resource for all of the program, made when it is first asked for.
class Ledger
  class << self
    attr_accessor :domain, :token

    def connection
      @connection ||= RestClient::Resource.new("https://#{domain}.egnyte.com/pubapi", headers: { Authorization: "Bearer #{token}" })
    end
  end
end

module Leaves
  def self.groups
    Ledger.connection["/v2/groups"].get #~ GET /pubapi/v2/groups
  end

  def self.group(id)
    Ledger.connection["/v2/groups/#{id}"].get #~ GET /pubapi/v2/groups/{group_id}
  end

  def self.share(path)
    Ledger.connection["/v1/links"].post({ path: path, type: "file" }.to_json) #~ POST /pubapi/v1/links
  end

  def self.marks
    url = URI::HTTPS.build({ host: "#{Ledger.domain}.egnyte.com", path: "/pubapi/v1/bookmarks" })
    HTTParty.get(url, headers: { "Authorization" => "Bearer #{Ledger.token}" }) #~ GET /pubapi/v1/bookmarks
  end

  # An address of the program's own.
  def self.page
    URI::HTTPS.build({ host: "ledger.example", path: "/pubapi/v1/bookmarks" })
  end
end

module Leaves
  class Pages
    ROOT = URI("https://#{ENV.fetch("EGNYTE_DOMAIN")}.egnyte.com/pubapi")

    def events
      fetch("/v2/events") #~ GET /pubapi/v2/events
    end

    def keeper
      fetch("/v1/userinfo") #~ GET /pubapi/v1/userinfo
    end

    private

    # Each has an address of its own, made from the one that all share.
    def fetch(path)
      uri = ROOT.dup
      uri.path += path
      HTTParty.get(uri, headers: { "Authorization" => "Bearer #{Ledger.token}" })
    end
  end
end
