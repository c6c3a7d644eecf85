# frozen_string_literal: true

require "sinatra/base"
require "securerandom"
require_relative "lib/open_connectors"
require_relative "lib/sheets"

class Portal < Sinatra::Base
  enable :sessions
  set :session_secret, ENV.fetch("SESSION_SECRET")

  get "/connect" do
    session[:state] = SecureRandom.hex(16)
    session[:choir] = params.fetch("choir")
    redirect Sheets.sign_in_url(session[:state])
  end

  get "/connected" do
    halt 400 if params["state"] != session.delete(:state)
    redirect "/?denied" if params["error"]
    session[:egnyte] = { "domain" => params["domain"], "token" => Sheets.token(params["domain"], params["code"]) }
    redirect "/sheets"
  end

  get "/sheets" do
    account = session[:egnyte] or redirect "/connect?choir=#{session[:choir]}"
    Sheets.new(account["domain"], account["token"]).list("Choirs/#{session[:choir]}").to_json
  rescue Sheets::SignInAgain
    redirect "/connect?choir=#{session[:choir]}"
  rescue Sheets::Busy => e
    headers "Retry-After" => e.message
    halt 503
  end

  # Music shops (our resellers) reach the sheets of a choir through the hub, not through us.
  post "/hub" do
    OpenConnectors.new.connect(params.fetch("subdomain"), params.fetch("code"))
    status 201
  end
end
