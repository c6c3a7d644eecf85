require "sinatra/base"
require "securerandom"
require "typhoeus"
require "json"

class Kennel < Sinatra::Base
  enable :sessions

  SERVICE = "https://us-partner-integrations.egnyte.com/services/oauth/code"
  BACK = "https://kennel.example.com/back"

  helpers do
    def wish(kind)
      session[:state] ||= SecureRandom.alphanumeric(24)
      Rack::Utils.build_query(
        "client_id" => ENV.fetch("EGNYTE_KEY"),
        "redirect_uri" => BACK,
        "response_type" => kind,
        "scope" => ENV["EGNYTE_SCOPES"], #~ EG108
        "state" => session[:state]
      )
    end
  end

  get "/anywhere" do
    redirect "#{SERVICE}?#{wish('token')}" #~ EG204
  end

  get "/at/:domain" do
    session[:domain] = params["domain"]
    redirect "https://#{params['domain']}.egnyte.com/puboauth/token?#{wish('code')}"
  end

  get "/back" do
    halt 403, "not connected" if params.key?("error") || params["state"] != session[:state]

    answer = Typhoeus.post("https://#{session[:domain]}.egnyte.com/puboauth/token", body: {
      client_id: ENV.fetch("EGNYTE_KEY"),
      client_secret: ENV.fetch("EGNYTE_SECRET"),
      redirect_uri: BACK,
      code: params["code"],
      grant_type: "authorization_code"
    })
    token = JSON.parse(answer.response_body)["access_token"]
    dogs = Typhoeus.get("https://#{session[:domain]}.egnyte.com/pubapi/v1/fs/Shared/Dogs", headers: { "Authorization" => "Bearer #{token}" }) #~ GET /pubapi/v1/fs/{path}
    dogs.body
  end
end
