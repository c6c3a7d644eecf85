class EgnyteController < ApplicationController
  def connect
    session[:egnyte_state] = SecureRandom.hex(24)
    session[:egnyte_domain] = params[:domain]
    query = {
      client_id: config.client_id,
      redirect_uri: config.redirect_uri,
      scope: "Egnyte.filesystem",
      state: session[:egnyte_state],
      response_type: "code"
    }.to_query
    redirect_to "#{token_url}?#{query}", allow_other_host: true
  end

  def callback
    return redirect_to(root_path, alert: "Egnyte was not connected") if params[:error].present?
    return head(:forbidden) unless ActiveSupport::SecurityUtils.secure_compare(params[:state].to_s, session.delete(:egnyte_state).to_s)

    response = HTTParty.post(token_url, body: {
      grant_type: "authorization_code",
      client_id: config.client_id,
      client_secret: config.client_secret,
      redirect_uri: config.redirect_uri,
      code: params[:code]
    })
    session[:egnyte_token] = response["access_token"]
    redirect_to hires_path
  end

  private

  def config
    Rails.configuration.x.egnyte
  end

  def token_url
    "https://#{session[:egnyte_domain]}.egnyte.com/puboauth/token"
  end
end
