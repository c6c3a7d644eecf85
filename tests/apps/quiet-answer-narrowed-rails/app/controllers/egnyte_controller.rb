class EgnyteController < ApplicationController
  CALLBACK = "https://foundry.example.com/egnyte/callback".freeze

  def connect
    session[:egnyte_state] = SecureRandom.hex(16)
    session[:egnyte_domain] = params.require(:domain)
    query = {
      client_id: ENV.fetch("EGNYTE_KEY"),
      redirect_uri: CALLBACK,
      scope: "Egnyte.filesystem",
      response_type: "code",
      state: session[:egnyte_state]
    }.to_query
    redirect_to "https://#{session[:egnyte_domain]}.egnyte.com/puboauth/token?#{query}", allow_other_host: true
  end

  def callback
    return head(:forbidden) if params[:error] || params[:state] != session.delete(:egnyte_state)

    domain = session[:egnyte_domain]
    answer = Faraday.post(
      "https://#{domain}.egnyte.com/puboauth/token",
      {
        client_id: ENV.fetch("EGNYTE_KEY"),
        client_secret: ENV.fetch("EGNYTE_SECRET"),
        redirect_uri: CALLBACK,
        code: params[:code],
        grant_type: "authorization_code"
      }
    )
    token = JSON.parse(answer.body)
    cookies.encrypted[:egnyte] = {
      value: { domain: domain, token: token["access_token"] }.to_json,
      httponly: true,
      secure: true,
      expires: token["expires_in"].to_i.seconds
    }
    cookies[:egnyte_domain] = domain
    
    respond_to do |format|
      format.html { redirect_to castings_path }
      format.json { render json: token, only: %w[expires_in token_type] }
      format.js { render json: token.as_json(except: %w[access_token refresh_token]) }
      format.text do
        token.except!("access_token", "refresh_token")
        render plain: token.to_json
      end
    end
  end

  # The front end asks how long the connection lasts; the token itself stays in the sealed cookie.
  def status
    sealed = cookies.encrypted[:egnyte]
    render json: { connected: sealed.present?, domain: cookies[:egnyte_domain] }
  end
end
