require "sinatra"
require "faraday"

helpers do
  def reseller
    @reseller ||= Faraday.new(url: "https://#{session[:reseller]}.egnyte.com/pubapi/v1/msp") do |f|
      f.request :authorization, "Bearer", -> { session[:token] }
      f.response :json
    end
  end

  def page(text)
    "<p>#{text}</p>"
  end
end

get "/connect" do
  redirect "https://#{params[:reseller]}.egnyte.com/puboauth/token?client_id=#{ENV.fetch('MSP_KEY')}&redirect_uri=#{ENV.fetch('MSP_REDIRECT')}&response_type=token"
end

get "/domains" do
  page reseller.get("domains").body.size #~ GET /pubapi/v1/msp/domains
end

delete "/hooks/:id" do
  reseller.delete("webhooks/#{params[:id]}") #~ DELETE /pubapi/v1/msp/webhooks/{webhook_id}
  204
end
