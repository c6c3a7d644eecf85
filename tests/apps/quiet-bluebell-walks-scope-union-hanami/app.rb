require "hanami/router"
require "httpx"
require "securerandom"
require "rack/utils"

module Features
  WALKS = { scopes: %w[Egnyte.filesystem], path: "/pubapi/v1/fs/Shared/Walks" }.freeze
  LINKS = { scopes: %w[Egnyte.filesystem Egnyte.link], path: "/pubapi/v1/links" }.freeze
  ALL = [WALKS, LINKS].freeze

  def self.scope = ALL.map { _1[:scopes] }.reduce(:|).join(" ")
end

module Egnyte
  BACK = "https://bluebells.example.com/egnyte/back".freeze
  CLIENT = { client_id: ENV.fetch("EGNYTE_KEY"), redirect_uri: BACK }.freeze

  module_function

  def base(session) = "https://#{session['domain']}.egnyte.com"

  def sign_in(session)
    session["state"] = SecureRandom.urlsafe_base64
    query = CLIENT.merge(response_type: :code, scope: Features.scope, state: session["state"])
    "#{base(session)}/puboauth/token?#{Rack::Utils.build_query(query)}"
  end

  def redeem(session, code)
    form = { **CLIENT, client_secret: ENV.fetch("EGNYTE_SECRET"), code:, grant_type: "authorization_code" }
    session["token"] = HTTPX.post("#{base(session)}/puboauth/token", form:).json["access_token"]
  end

  def show(session, feature)
    answer = HTTPX.with(headers: { "authorization" => "Bearer #{session['token']}" }).get(base(session) + feature[:path])
    case answer.status
    when 401 then [302, { "location" => sign_in(session) }, []]
    when 429 then [503, { "retry-after" => answer.headers["retry-after"] }, []]
    else [200, { "content-type" => "application/json" }, [answer.to_s]]
    end
  end
end

App = Hanami::Router.new do
  get "/egnyte/go", to: lambda { |env|
    request = Rack::Request.new(env)
    request.session["domain"] = request.params["domain"]
    [302, { "location" => Egnyte.sign_in(request.session) }, []]
  }

  get "/egnyte/back", to: lambda { |env|
    request = Rack::Request.new(env)
    given, kept = request.params.values_at("state"), [request.session.delete("state")]
    next [403, {}, ["refused"]] if request.params.key?("error") || kept.none? || given != kept

    Egnyte.redeem(request.session, request.params["code"])
    [302, { "location" => "/walks" }, []]
  }

  get "/walks", to: ->(env) { Egnyte.show(env["rack.session"], Features::WALKS) } #~ GET /pubapi/v1/fs/{path}
  get "/links", to: ->(env) { Egnyte.show(env["rack.session"], Features::LINKS) } #~ GET /pubapi/v1/links
end
