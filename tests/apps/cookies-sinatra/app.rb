require "sinatra/base"
require "net/http"
require "json"

class Board < Sinatra::Base
  post "/token" do
    token = redeem(params[:code])
    response.set_cookie("egnyte", value: token, path: "/") #~ EG302
    response.set_cookie("egnyte_too", { value: token, max_age: 3600 }) #~ EG302
    redirect "/"
  end

  post "/hidden" do
    response.set_cookie("egnyte", value: redeem(params[:code]), path: "/", httponly: true)
    response.set_cookie("theme", value: "dark")
    redirect "/"
  end

  private

  def redeem(code)
    halt 403 if params[:error]
    answer = Net::HTTP.post_form(URI("https://#{params[:domain]}.egnyte.com/puboauth/token"),
                                 client_id: ENV.fetch("KEY"), client_secret: ENV.fetch("SECRET"),
                                 redirect_uri: "https://board.example.com/token", code: code, grant_type: "authorization_code")
    JSON.parse(answer.body)["access_token"]
  end
end
