class EgnyteSessionsController < ApplicationController
  def create
    return head(:bad_request) if params[:error].present? || params[:state] != session.delete(:egnyte_state)

    reply = Faraday.post("https://#{session[:egnyte_domain]}.egnyte.com/puboauth/token", {
      client_id: ENV.fetch("EGNYTE_CLIENT_ID"),
      client_secret: ENV.fetch("EGNYTE_CLIENT_SECRET"),
      redirect_uri: "https://reviews.example.org/egnyte/callback",
      code: params[:code],
      grant_type: "authorization_code"
    })
    current_user.create_egnyte_connection!(access_token: JSON.parse(reply.body)["access_token"])
    redirect_to reviews_path
  end

  def destroy #~ EG309
    current_user.egnyte_connection.destroy!
    redirect_to root_path, notice: "Egnyte is not connected any more"
  end
end
