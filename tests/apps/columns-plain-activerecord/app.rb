require "sinatra"
require "sinatra/activerecord"
require "faraday"
require "json"
require_relative "models"

enable :sessions

get "/egnyte/callback" do
  halt 403 unless params[:state] == session.delete(:state)
  halt 403, "not connected" if params[:error]
  domain = session[:domain]
  answer = Faraday.post("https://#{domain}.egnyte.com/puboauth/token",
                        grant_type: "authorization_code",
                        client_id: ENV.fetch("EGNYTE_KEY"),
                        client_secret: ENV.fetch("EGNYTE_SECRET"),
                        redirect_uri: "https://orchard.example/egnyte/callback",
                        code: params[:code])
  token = JSON.parse(answer.body)["access_token"]
  grower = Grower.find_or_initialize_by(domain: domain)
  grower.egnyte_token = token #~ EG303
  grower.save!
  Grower.where(id: session[:grower]).update_all(egnyte_token: token) #~ EG303
  SealedGrower.create!(domain: domain, egnyte_token: token)
  redirect "/"
end
