require "json"
require "net/http"

# Requests that a verb chooses in a line, and what comes instead of none.
module Requests
  ROOT = ->(domain) { "https://#{domain}.egnyte.com/pubapi" }

  def api(verb, path, body: nil)
    uri = URI.parse(ROOT.(domain) + path)
    res = Net::HTTP.send(:get_response, uri, "Authorization" => "Bearer #{token}") if verb == :get
    res ||= Net::HTTP.start(uri.host, uri.port, use_ssl: true) do |http|
      http.request(Net::HTTP::Post.new(uri, "Authorization" => "Bearer #{token}").tap { |post| post.body = body.to_json })
    end
    raise "sign in again" if res.code.to_i == 401
    raise "later" if [403, 429].include?(res.code.to_i)

    res
  end

  def ask(verb, path)
    uri = URI.parse(ROOT.(domain) + path)
    headers = { "Authorization" => "Bearer #{token}" }
    res = (Net::HTTP.get_response(uri, headers) if verb == :get) || Net::HTTP.post(uri, "{}", headers)
    raise "sign in again" if res.code == "401"
    raise "later" if %w[403 429].include?(res.code)

    res
  end
end

class Sync
  include Requests

  PATHS = { link: "/v1/links", mark: "/v1/bookmarks" }.freeze

  attr_accessor :domain, :token

  def run
    api(:get, PATHS.fetch(:link)) #~ GET /pubapi/v1/links
    api(:post, PATHS[:mark], body: { path: "/Shared/Kippers" }) #~ POST /pubapi/v1/bookmarks
    ask(:get, "/v1/userinfo") #~ GET /pubapi/v1/userinfo
    ask(:post, "/v1/links") #~ POST /pubapi/v1/links
    __send__("do_#{:groups}")
  end

  def do_groups = api(:get, "/v2/groups") #~ GET /pubapi/v2/groups
end
