require "httparty"

class Egnyte
  include HTTParty

  Expired = Class.new(StandardError)
  Throttled = Class.new(StandardError)

  format :json
  headers "Content-Type" => "application/json"

  def initialize(domain, token)
    @root = "https://#{domain}.egnyte.com/pubapi"
    @options = { headers: { "Authorization" => "Bearer #{token}" } }
  end

  def links(path)
    call(:get, "/v1/links", query: { path: path }) #~ GET /pubapi/v1/links handles=specific
  end

  def publish(path)
    call(:post, "/v1/links", body: { path: path, type: "file", accessibility: "anyone" }.to_json) #~ POST /pubapi/v1/links handles=specific
  end

  def unpublish(id)
    call(:delete, "/v1/links/#{id}") #~ DELETE /pubapi/v1/links/{link_id} handles=specific
  end

  private

  def call(verb, path, extra = {})
    response = self.class.send(verb, @root + path, @options.merge(extra))
    raise Expired if response.code == 401
    raise Throttled if response.code == 429 || response.headers["X-Mashery-Error-Code"]

    response.parsed_response
  end
end
