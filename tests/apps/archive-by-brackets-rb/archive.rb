require "net/http"
require "json"

# Looks like a hash: what stands between the brackets is fetched.
class Archive
  SignedOut = Class.new(StandardError)

  def initialize(domain, token)
    @base = "https://#{domain}.egnyte.com/pubapi/v1"
    @token = token
  end

  def [](name)
    answer = Net::HTTP.get_response(URI("#{@base}/#{name}"), { "Authorization" => "Bearer #{@token}" })
    raise SignedOut if answer.is_a?(Net::HTTPUnauthorized)

    JSON.parse(answer.body)
  end
end

def covers(token)
  archive = Archive.new(ENV.fetch("ARCHIVE_DOMAIN"), token)
  archive["fs/Shared/Covers"].fetch("files") #~ GET /pubapi/v1/fs/{path} handles=specific
end
