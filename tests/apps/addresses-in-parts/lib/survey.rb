require "net/http"
require "json"
require "addressable/uri"
require "faraday"

# The calls whose addresses are put together part by part.
class Survey
  class Refused < StandardError; end

  def initialize(domain, token)
    @domain = domain
    @token = token
  end

  def published
    uri = URI::HTTPS.build(host: "#{@domain}.egnyte.com", path: "/pubapi/v1/links", query: URI.encode_www_form(type: "file"))
    answer = Net::HTTP.get_response(uri, headers) #~ GET /pubapi/v1/links handles=specific
    raise Refused if answer.code == "401"

    JSON.parse(answer.body)
  end

  def people
    uri = URI("https://#{@domain}.egnyte.com")
    uri.path = "/pubapi/v2/users"
    uri.query = URI.encode_www_form(count: 50)
    request = Net::HTTP::Get.new(uri) #~ GET /pubapi/v2/users handles=specific
    request["Authorization"] = "Bearer #{@token}"
    checked(Net::HTTP.start(uri.host, uri.port, use_ssl: true) { |http| http.request(request) })
  end

  def teams
    uri = Addressable::URI.new(scheme: "https", host: "#{@domain}.egnyte.com", path: "/pubapi/v2/groups", query_values: { count: 5 })
    #~^ GET /pubapi/v2/groups handles=specific
    answer = Faraday.get(uri.to_s, nil, headers)
    raise Refused if answer.status == 401

    JSON.parse(answer.body)
  end

  def note(id)
    uri = base.merge("v1/notes/#{id}") #~ GET /pubapi/v1/notes/{note_id} handles=specific
    checked(Net::HTTP.get_response(uri, headers))
  end

  def marks
    uri = base
    uri.path += "v1/bookmarks"
    checked(Net::HTTP.get_response(uri, headers)) #~ GET /pubapi/v1/bookmarks handles=specific
  end

  # The tracker of another vendor.
  def tickets
    uri = URI::HTTPS.build(host: "#{@domain}.tickets.example", path: "/pubapi/v1/links")
    Net::HTTP.get_response(uri, headers)
  end

  # Nobody requests what is only shown.
  def page
    URI::HTTPS.build(host: "#{@domain}.egnyte.com", path: "/app/index.do").to_s
  end

  private

  def base
    URI::HTTPS.build(host: "#{@domain}.egnyte.com", path: "/pubapi/")
  end

  def headers
    { "Authorization" => "Bearer #{@token}" }
  end

  def checked(answer)
    case answer
    when Net::HTTPUnauthorized then raise Refused, "sign in again"
    when Net::HTTPSuccess then JSON.parse(answer.body)
    else raise answer.message
    end
  end
end
