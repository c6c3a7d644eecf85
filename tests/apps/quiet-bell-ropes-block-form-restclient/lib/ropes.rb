require "json"
require "rest-client"

module Ropes
  SignIn = Class.new(StandardError)
  Slow = Class.new(StandardError)

  module_function

  def refuse(status, headers)
    case status
    when 401 then raise SignIn
    when 403, 429 then raise Slow, headers[:retry_after] || "10"
    end
  end

  def egnyte(domain, token)
    RestClient::Resource.new("https://#{domain}.egnyte.com/pubapi/v1", headers: { authorization: "Bearer #{token}" }) do |response, _request, _result|
      refuse(response.code, response.headers)
      response.return!
    end
  end

  def list(api, tower)
    JSON.parse(api["fs/Shared/Ropes/#{tower}"].get)["files"]  #~ GET /pubapi/v1/fs/{path} handles=specific
  end

  def share(api, path)
    JSON.parse(api["links"].post({ path: path, type: "file", accessibility: "domain" }.to_json, content_type: :json))["links"]  #~ POST /pubapi/v1/links handles=specific
  end
end
