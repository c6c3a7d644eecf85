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
    token = JSON.parse(reply.body)["access_token"]

    current_user.create_egnyte_connection!(domain: session[:egnyte_domain], access_token: token) #~ EG303
    current_user.egnyte_grants.create!(access_token: token) #~ EG303
    current_user.egnyte_connection.update!(access_token: token) #~ EG303
    current_user.create_egnyte_vault!(access_token: token)
    current_user.build_egnyte_vault(access_token: token).save!
    current_user.egnyte_vault.update!(access_token: token)
    current_user.sealed_grants.create!(access_token: token)
    EgnyteConnection.find_or_initialize_by(user: current_user).update!(access_token: token) #~ EG303
    EgnyteVault.find_or_initialize_by(user: current_user).update!(access_token: token)
    connection = EgnyteConnection.new(user: current_user)
    connection.access_token = token #~ EG303
    connection.save!
    redirect_to root_path
  end
end
