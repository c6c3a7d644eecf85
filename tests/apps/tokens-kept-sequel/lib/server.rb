require "sinatra/base"
require "faraday"
require "json"
require_relative "database"

class Server < Sinatra::Base
  enable :sessions

  get "/egnyte/callback" do
    halt 403 if params["error"] || params["state"] != session[:egnyte_state]

    reply = Faraday.post("https://#{session[:egnyte_domain]}.egnyte.com/puboauth/token", {
      client_id: ENV.fetch("EGNYTE_CLIENT_ID"),
      client_secret: ENV.fetch("EGNYTE_CLIENT_SECRET"),
      redirect_uri: "https://minutes.example.org/egnyte/callback",
      code: params["code"],
      grant_type: "authorization_code"
    })
    token = JSON.parse(reply.body)["access_token"]
    user = session[:user_id]

    DB[:connections].insert(user_id: user, token: token) #~ EG303
    DB[:connections].where(user_id: user).update(token: token) #~ EG303
    DB[:sealed].insert(user_id: user, token: Seal.seal(token))
    DB[:connections].where(token: token).delete
    Connection.create(user_id: user, token: token) #~ EG303
    Connection.where(user_id: user).first.update(token: token) #~ EG303
    SealedConnection.create(user_id: user, token: token)
    redirect "/"
  end
end
