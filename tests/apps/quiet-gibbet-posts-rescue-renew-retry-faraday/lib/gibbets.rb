require "faraday"
require "faraday/retry"

class Gibbets
  Expired = Class.new(StandardError)

  def initialize(domain, refresh_token)
    @domain = domain
    @refresh_token = refresh_token
    @conn = Faraday.new("https://#{domain}.egnyte.com/") do |f|
      f.request :json
      f.request :authorization, "Bearer", -> { @token ||= renew }
      f.request :retry, max: 3, retry_statuses: [429], retry_block: ->(**) {}
      f.response :json
      f.response :raise_error
    end
  end

  def posts(parish)
    patiently { @conn.get("pubapi/v1/fs/Shared/Gibbets/#{parish}").body.fetch("files", []) }  #~ GET /pubapi/v1/fs/{path} handles=specific
  end

  def note(path, text)
    patiently { @conn.post("pubapi/v1/notes", path: path, body: text).body["id"] }  #~ POST /pubapi/v1/notes handles=specific
  end

  private

  def patiently
    renewed = false
    begin
      yield
    rescue Faraday::UnauthorizedError
      raise Expired if renewed

      renewed = true
      @token = renew
      retry
    end
  end

  def renew
    answer = Faraday.post("https://#{@domain}.egnyte.com/puboauth/token",
                          client_id: ENV.fetch("EGNYTE_KEY"),
                          client_secret: ENV.fetch("EGNYTE_SECRET"),
                          grant_type: "refresh_token",
                          refresh_token: @refresh_token)
    raise Expired unless answer.success?

    grant = JSON.parse(answer.body)
    @refresh_token = grant["refresh_token"]
    grant["access_token"]
  end
end
