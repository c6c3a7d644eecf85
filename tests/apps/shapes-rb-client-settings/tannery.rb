require "faraday"

module Tannery
  class Hides
    def self.connection(elsewhere = nil)
      address = "https://#{ENV.fetch("EGNYTE_DOMAIN")}.egnyte.com"
      settings = {
        url: elsewhere || address,
        headers: { "Authorization" => "Bearer #{ENV.fetch("EGNYTE_TOKEN")}" }
      }
      Faraday.new(settings) do |builder|
        builder.request :json unless elsewhere
        builder.adapter :net_http
      end
    end

    def self.share(hide)
      connection = self.connection
      url = "pubapi/v1/links"
      patiently do
        connection.post(url, { path: hide, type: "file" }) #~ POST /pubapi/v1/links
      end
    end

    def self.shelf(name)
      # What nobody has described is a call all the same.
      connection.get("pubapi/v1/tannery-shelves?name=#{name}") #~ GET /pubapi/v1/tannery-shelves; EG505:note
    end

    def self.weigh(hide)
      connection("https://scales.example").post("pubapi/v1/weights", { hide: hide })
    end

    def self.patiently
      tries = 0
      begin
        yield
      rescue Faraday::ConnectionFailed
        tries += 1
        retry if tries < 3
      end
    end
  end
end
