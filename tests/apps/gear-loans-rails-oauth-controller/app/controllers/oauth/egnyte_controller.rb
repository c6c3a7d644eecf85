module Oauth
  class EgnyteController < ApplicationController
    before_action :reject_denied, only: :create

    def new
      session[:egnyte_state] = SecureRandom.hex(24)
      session[:egnyte_domain] = params[:domain]
      query = {
        client_id: Rails.application.credentials.dig(:egnyte, :client_id),
        redirect_uri: "https://gear.example.com/oauth/egnyte/callback",
        scope: "Egnyte.filesystem",
        response_type: "code",
        state: session[:egnyte_state]
      }
      redirect_to "https://#{params[:domain]}.egnyte.com/puboauth/token?#{query.to_query}"
    end

    def create
      response = HTTParty.post(
        "https://#{session[:egnyte_domain]}.egnyte.com/puboauth/token",
        body: {
          client_id: Rails.application.credentials.dig(:egnyte, :client_id),
          client_secret: Rails.application.credentials.dig(:egnyte, :client_secret),
          redirect_uri: "https://gear.example.com/oauth/egnyte/callback",
          code: params[:code], #~ EG206
          grant_type: "authorization_code"
        }
      )
      current_user.update!(egnyte_token: response.parsed_response["access_token"])
      redirect_to root_path, notice: "Egnyte connected"
    end

    private

    def reject_denied
      redirect_to root_path, alert: params[:error_description] if params[:error].present?
    end
  end
end
