require "net/http"
require "uri"
require "faraday"
require "httparty"
require "rest-client"
require "typhoeus"

TOKEN = ENV.fetch("EGNYTE_TOKEN")
HEADERS = { "Authorization" => "Bearer #{TOKEN}" }.freeze

def base(domain)
  "https://#{domain}.egnyte.com/pubapi"
end

# net/http, the ways people write it
def events(domain)
  uri = URI("#{base(domain)}/v2/events/cursor")
  Net::HTTP.get_response(uri, HEADERS) #~ GET /pubapi/v2/events/cursor
end

def create_user(domain, user)
  uri = URI("#{base(domain)}/v2/users")
  Net::HTTP.start(uri.host, uri.port, use_ssl: true) do |http|
    request = Net::HTTP::Post.new(uri, HEADERS) #~ POST /pubapi/v2/users
    request.body = user.to_json
    http.request(request)
  end
end

def search(domain, query)
  http = Net::HTTP.new("#{domain}.egnyte.com", 443)
  http.use_ssl = true
  http.get("/pubapi/v1/search?query=#{URI.encode_www_form_component(query)}", HEADERS) #~ GET /pubapi/v1/search
end

# Faraday
def connection(domain)
  Faraday.new(url: base(domain), headers: HEADERS) do |f|
    f.request :json
    f.response :json
    f.adapter Faraday.default_adapter
  end
end

def links(domain)
  connection(domain).get("v1/links") #~ GET /pubapi/v1/links
end

def add_link(domain, path)
  conn = Faraday.new("https://#{domain}.egnyte.com")
  conn.post("/pubapi/v1/links") do |req| #~ POST /pubapi/v1/links
    req.headers["Authorization"] = "Bearer #{TOKEN}"
    req.body = { path: path, type: "file" }.to_json
  end
end

# HTTParty, with and without a class
class Folders
  include HTTParty
  base_uri "https://#{ENV['EGNYTE_DOMAIN']}.egnyte.com/pubapi/v1"
  headers "Authorization" => "Bearer #{TOKEN}"

  def list(path)
    self.class.get("/fs/#{path}") #~ GET /pubapi/v1/fs/{path}
  end

  def self.create(path)
    post("/fs/#{path}", body: { action: "add_folder" }.to_json) #~ POST /pubapi/v1/fs/{path}
  end
end

def groups(domain)
  HTTParty.get("#{base(domain)}/v2/groups", headers: HEADERS, query: { count: 10 }) #~ GET /pubapi/v2/groups
end

# RestClient
def upload(domain, path, file)
  RestClient.post("#{base(domain)}/v1/fs-content/#{path}", File.new(file, "rb"), HEADERS) #~ POST /pubapi/v1/fs-content/{path}
end

def delete(domain, path)
  RestClient::Request.execute( #~ DELETE /pubapi/v1/fs/{path}
    method: :delete,
    url: base(domain) + "/v1/fs/" + path,
    headers: HEADERS
  )
end

# Typhoeus
def download(domain, path)
  Typhoeus.get(format("%s/v1/fs-content/%s", base(domain), path), headers: HEADERS) #~ GET /pubapi/v1/fs-content/{path}
end

def everything(domain)
  %w[bookmarks userinfo].map do |name|
    Typhoeus::Request.new("#{base(domain)}/v1/#{name}", method: :get, headers: HEADERS).run #~ GET /pubapi/v1/bookmarks; GET /pubapi/v1/userinfo
  end
end
