require "json"
require "rest-client"

class WoolFair
  GrantEnded = Class.new(StandardError)

  def initialize(domain, refresh_token)
    @host = "https://#{domain}.egnyte.com"
    @refresh_token = refresh_token
  end

  def entries
    with_token { |headers| RestClient.get("#{@host}/pubapi/v1/fs/Shared/Fair/Entries", headers) }["files"] #~ GET /pubapi/v1/fs/{path} handles=specific
  end

  def share(path)
    body = { path: path, type: "file", accessibility: "anyone" }.to_json
    with_token do |headers|
      RestClient.post("#{@host}/pubapi/v1/links", body, headers.merge(content_type: :json)) #~ POST /pubapi/v1/links handles=specific
    end.dig("links", 0, "url")
  end

  private

  def with_token
    renewed = false
    begin
      JSON.parse(yield({ "Authorization" => "Bearer #{token}" }))
    rescue RestClient::Unauthorized
      raise GrantEnded if renewed

      @token = nil
      renewed = true
      retry
    rescue RestClient::TooManyRequests, RestClient::Forbidden => e
      raise unless (seconds = e.response.headers[:retry_after])

      sleep seconds.to_i
      retry
    end
  end

  def token
    @token ||= JSON.parse(
      RestClient.post("#{@host}/puboauth/token",
                      grant_type: "refresh_token",
                      refresh_token: @refresh_token,
                      client_id: ENV.fetch("EGNYTE_KEY"),
                      client_secret: ENV.fetch("EGNYTE_SECRET"))
    )["access_token"]
  end
end

if $PROGRAM_NAME == __FILE__
  begin
    fair = WoolFair.new(ENV.fetch("EGNYTE_DOMAIN"), ENV.fetch("EGNYTE_REFRESH_TOKEN"))
    fair.entries.each { |entry| puts "#{entry["name"]} #{fair.share(entry["path"])}" }
  rescue WoolFair::GrantEnded
    abort "Connect Egnyte again: https://fair.example.com/connect"
  end
end
