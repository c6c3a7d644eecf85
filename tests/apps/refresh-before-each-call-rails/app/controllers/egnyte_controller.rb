class EgnyteController < ApplicationController
  def connect
    session[:egnyte_state] = SecureRandom.hex(16)
    asked = {
      client_id: egnyte.key, redirect_uri: "https://cases.example/egnyte/landed", response_type: "code",
      scope: egnyte.scopes.join(" "), state: session[:egnyte_state]
    }
    redirect_to "https://#{params[:domain]}.egnyte.com/puboauth/token?#{asked.to_query}", allow_other_host: true
  end

  private

  def egnyte = Rails.configuration.x.egnyte
end
