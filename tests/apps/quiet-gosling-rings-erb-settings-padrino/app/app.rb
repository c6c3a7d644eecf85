require "erb"
require "httparty"
require "padrino-core"
require "securerandom"
require "yaml"

module Rings
  SETTINGS = YAML.safe_load(ERB.new(File.read("config/settings.yml")).result, aliases: true).fetch(ENV.fetch("RACK_ENV", "development"))
  TOKEN_PARAM = "access_token".freeze
  PASSWORD_FIELD = "user[password_confirmation]".freeze
  CSRF_TOKEN = "authenticity_token".freeze
  SECRET_KEYS = %w[client_secret access_token password].freeze

  class Egnyte
    include HTTParty
    SignInAgain = Class.new(StandardError)
    Later = Class.new(StandardError)

    def initialize(domain, token)
      @base = "https://#{domain}.egnyte.com"
      @options = { headers: { "Authorization" => "Bearer #{token}" } }
    end

    def rings
      answer = self.class.get("#{@base}/pubapi/v1/fs/Shared/Rings", @options)  #~ GET /pubapi/v1/fs/{path}
      raise SignInAgain if answer.code == 401
      raise Later, answer.headers["Retry-After"] if answer.code == 429

      answer["files"]
    end

    def self.exchange(domain, code)
      post("https://#{domain}.egnyte.com/puboauth/token", body: {
        client_id: SETTINGS["egnyte"]["client_id"],
        client_secret: SETTINGS["egnyte"]["client_secret"],
        redirect_uri: "https://rings.example.com/egnyte/back",
        code: code,
        grant_type: "authorization_code"
      })[TOKEN_PARAM]
    end
  end

  class App < Padrino::Application
    set :session_secret, SETTINGS["session"]["secret"]
    enable :sessions
    set :protect_from_csrf, authenticity_param: CSRF_TOKEN

    error(Egnyte::SignInAgain) { redirect "/egnyte/connect" }
    error(Egnyte::Later) { halt 503 }

    get "/egnyte/back" do
      halt 403 if params["error"] || params["state"] != session.delete("state")
      STORE[session.id] = Egnyte.exchange(session["domain"], params["code"])
      redirect "/rings"
    end

    get "/rings" do
      Egnyte.new(session["domain"], STORE[session.id]).rings.to_json
    end
  end

  STORE = {}
end
