class EgnyteController < ApplicationController
  def exchange
    answer = Faraday.post("https://acme.egnyte.com/puboauth/token", { grant_type: "authorization_code", code: params[:code], client_id: ENV["EGNYTE_KEY"], client_secret: ENV["EGNYTE_SECRET"], redirect_uri: "https://x.example/cb", scope: "Egnyte.filesystem" })
    grant = JSON.parse(answer.body)
    logger.info("a token came, good for #{grant["expires_in"]} seconds")
    render json: { token: grant["access_token"] }  #~ EG302
  end
end
