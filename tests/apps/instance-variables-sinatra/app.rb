require "sinatra"
require "httparty"

before do
  @api = "https://#{ENV.fetch("EGNYTE_DOMAIN")}.egnyte.com/pubapi/v1"
  @headers = { "Authorization" => "Bearer #{ENV.fetch("EGNYTE_TOKEN")}" }
end

get "/links" do
  answer = HTTParty.get("#{@api}/links", headers: @headers) #~ GET /pubapi/v1/links
  halt 503, "later" if [403, 429].include?(answer.code)
  redirect "/connect" if answer.code == 401
  answer.body
end

get "/links/:id" do
  @link = "#{@api}/links/#{params[:id]}"
  answer = HTTParty.get(@link, headers: @headers) #~ GET /pubapi/v1/links/{link_id}
  redirect "/connect" if answer.code == 401 #~ EG403
  answer.body
end

get "/" do
  "<h1>Links</h1>"
end
