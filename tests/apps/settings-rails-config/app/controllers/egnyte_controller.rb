class EgnyteController < ApplicationController
  def connect
    session[:egnyte_state] = SecureRandom.hex(24)
    query = {
      client_id: Rails.application.credentials.dig(:egnyte, :client_id),
      redirect_uri: Rails.configuration.egnyte[:callback],
      response_type: "code",
      scope: Rails.configuration.egnyte[:scopes],
      state: session[:egnyte_state]
    }
    redirect_to "#{Rails.configuration.x.egnyte_host}/puboauth/token?#{query.to_query}", allow_other_host: true
  end

  def callback
    return head(:forbidden) if params[:error].present? || params[:state] != session.delete(:egnyte_state)

    answer = Faraday.post("#{Rails.configuration.x.egnyte_host}/puboauth/token", {
      client_id: Rails.application.credentials.dig(:egnyte, :client_id),
      client_secret: Rails.application.credentials.egnyte[:client_secret],
      redirect_uri: Rails.configuration.egnyte[:callback],
      code: params[:code],
      grant_type: "authorization_code"
    })
    token = JSON.parse(answer.body)["access_token"]
    current_user.create_egnyte_connection!(access_token: token)
    Connection.create!(user: current_user, access_token: token)
    LegacyConnection.create!(user: current_user, token: token) #~ EG303
    redirect_to surveys_path
  end
end
