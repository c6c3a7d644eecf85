# frozen_string_literal: true

require "json"
require "net/http"

# A customer's domain.
class Domain
  NewTokenNeeded = Class.new(StandardError)

  # Names that are no customer's: Egnyte's own hosts, and the sandbox.
  RESERVED = %w[resellers.egnyte.com us-partner-integrations.egnyte.com qa-egnyte.com].freeze

  def initialize(name, token)
    @host = name.include?(".") ? name : "#{name}.egnyte.com"
    raise ArgumentError, "#{@host} is no customer's" if RESERVED.any? { |host| @host.end_with?(host) }

    @token = token
  end

  # egnyte-scopes: filesystem
  def files(folder)
    JSON.parse(get("/pubapi/v1/fs/#{folder}").body).fetch("files", []) #~ GET /pubapi/v1/fs/{path} handles=specific
  end

  # egnyte-scopes: filesystem
  def content(path)
    get("/pubapi/v1/fs-content#{path}").body #~ GET /pubapi/v1/fs-content/{path} handles=specific
  end

  # egnyte-scopes:
  # egnyte-lint: allow(EG401, EG403, reason = "a person reads it, refused or not")
  def raw_user
    request("/pubapi/v1/userinfo") #~ GET /pubapi/v1/userinfo handles=none
  end

  private

  def get(path)
    answer = request(path)
    case answer
    when Net::HTTPUnauthorized then raise NewTokenNeeded
    when Net::HTTPTooManyRequests
      sleep answer["Retry-After"].to_i
      get(path)
    else answer
    end
  end

  def request(path)
    uri = URI("https://#{@host}#{path}")
    Net::HTTP.start(uri.host, uri.port, use_ssl: true) do |http|
      http.get(uri, "Authorization" => "Bearer #{@token}")
    end
  end
end
