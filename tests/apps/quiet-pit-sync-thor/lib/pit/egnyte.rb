require "json"
require "rest-client"

module Pit
  class Egnyte
    def initialize(domain, sandbox: false)
      @site = "https://#{domain}.#{sandbox ? 'qa-egnyte.com' : 'egnyte.com'}"
    end

    def upload(name, content)
      send_to(:post, "v1/fs-content/Shared/Weights/#{name}", content) #~ POST /pubapi/v1/fs-content/{path} handles=specific
    end

    def home
      send_to(:post, "v2/navigate") #~ POST /pubapi/v2/navigate handles=specific
    end

    def rights(folder)
      send_to(:get, "v2/perms/#{folder}") #~ GET /pubapi/v2/perms/{path} handles=specific
    end

    def list(kind)
      send_to(:get, "v1/#{kind}") #~ GET /pubapi/v1/bookmarks handles=specific; GET /pubapi/v1/links handles=specific
    end

    private

    def token
      @token ||= JSON.parse(RestClient.post("#{@site}/puboauth/token", {
        grant_type: "password",
        client_id: ENV.fetch("EGNYTE_KEY"),
        client_secret: ENV.fetch("EGNYTE_SECRET"),
        username: ENV.fetch("EGNYTE_USER"),
        password: ENV.fetch("EGNYTE_PASSWORD"),
        scope: "Egnyte.filesystem Egnyte.permission Egnyte.bookmark Egnyte.link Egnyte.launchwebsession"
      }))["access_token"]
    end

    def send_to(verb, path, body = nil)
      renewed = false
      begin
        RestClient::Request.execute(method: verb, url: "#{@site}/pubapi/#{path}", payload: body, headers: { Authorization: "Bearer #{token}" })
      rescue RestClient::Unauthorized
        raise if renewed

        renewed = true
        @token = nil
        retry
      end
    end
  end
end
