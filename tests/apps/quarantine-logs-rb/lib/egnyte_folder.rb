require 'json'
require 'rest-client'

# Reads the folders that the labs leave their logs in.
class EgnyteFolder
  TRIES = 3

  def initialize(domain, token)
    @base = "https://#{domain}.egnyte.com/pubapi/v1"
    @token = token
  end

  def list(path)
    tries = 0
    begin
      JSON.parse(RestClient.get("#{@base}/fs/#{path}", authorization)) #~ GET /pubapi/v1/fs/{path} handles=specific
    rescue RestClient::Unauthorized
      tries += 1
      retry if tries < TRIES #~ EG404
      raise
    rescue RestClient::TooManyRequests => e
      sleep e.response.headers[:retry_after].to_i
      retry
    end
  end

  def remove(path)
    RestClient.delete("#{@base}/fs/#{path}", authorization) #~ DELETE /pubapi/v1/fs/{path} handles=specific
  rescue RestClient::Unauthorized
    @token = TokenStore.renew(@token)
    retry
  rescue RestClient::TooManyRequests => e
    sleep e.response.headers[:retry_after].to_i
    retry
  end

  private

  def authorization
    { Authorization: "Bearer #{@token}" }
  end
end
