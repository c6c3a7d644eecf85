require "net/http"
require "faraday"
require "rest-client"

class SignInAgain < StandardError; end

class Verdicts
  def initialize(domain, token)
    @root = "https://#{domain}.egnyte.com/pubapi/v1"
    @token = token
  end

  def nobody_looks
    response = Net::HTTP.get_response(URI("#{@root}/userinfo"), headers) #~ GET /pubapi/v1/userinfo handles=none; EG401
    JSON.parse(response.body)
  end

  def noticed
    response = Faraday.get("#{@root}/links", nil, headers) #~ GET /pubapi/v1/links handles=generic
    raise "Egnyte said #{response.status}" unless response.success? #~ EG402
    response.body
  end

  def told_apart
    response = Faraday.get("#{@root}/bookmarks", nil, headers) #~ GET /pubapi/v1/bookmarks handles=specific
    case response.status
    when 200 then response.body
    when 401 then raise SignInAgain
    else raise "failed"
    end
  end

  def text_status
    response = Net::HTTP.get_response(URI("#{@root}/search?query=a"), headers) #~ GET /pubapi/v1/search handles=specific
    raise SignInAgain if response.code == "401"
    response.body
  end

  def by_class
    response = Net::HTTP.get_response(URI("#{@root}/fs-content/Shared"), headers) #~ GET /pubapi/v1/fs-content/{path} handles=specific
    case response
    when Net::HTTPSuccess then response.body
    when Net::HTTPUnauthorized then raise SignInAgain
    end
  end

  def runtime_alone
    RestClient.get("#{@root}/notes", headers).body #~ GET /pubapi/v1/notes handles=generic; EG402
  end

  def typed
    RestClient.get("#{@root}/fs/Shared", headers).body #~ GET /pubapi/v1/fs/{path} handles=specific
  rescue RestClient::Unauthorized
    raise SignInAgain
  end

  def swallowed
    RestClient.delete("#{@root}/links/#{@id}", headers) #~ DELETE /pubapi/v1/links/{link_id} handles=none; EG401
  rescue StandardError
    nil
  end

  def by_code
    RestClient.post("#{@root}/links", {}, headers) #~ POST /pubapi/v1/links handles=specific
  rescue RestClient::ExceptionWithResponse => e
    raise SignInAgain if e.response.code == 401
    raise
  end

  def raised_by_middleware
    raising.get("userinfo") #~ GET /pubapi/v1/userinfo handles=specific
  rescue Faraday::UnauthorizedError
    raise SignInAgain
  end

  def raised_and_left
    raising.get("bookmarks") #~ GET /pubapi/v1/bookmarks handles=generic; EG402
  end

  private

  def raising
    Faraday.new(url: @root, headers: headers) do |f|
      f.request :json
      f.response :raise_error
    end
  end

  def headers
    { "Authorization" => "Bearer #{@token}" }
  end
end

verdicts = Verdicts.new(*ARGV)
verdicts.nobody_looks
verdicts.noticed
verdicts.told_apart
verdicts.text_status
verdicts.by_class
verdicts.runtime_alone
verdicts.typed
verdicts.swallowed
verdicts.by_code
verdicts.raised_by_middleware
verdicts.raised_and_left
