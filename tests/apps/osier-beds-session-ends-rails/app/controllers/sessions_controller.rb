class SessionsController < ApplicationController
  def callback
    return redirect_to(root_path) if params[:error] || params[:state] != session.delete(:state)

    answer = HTTParty.post("https://#{ENV.fetch('EGNYTE_DOMAIN')}.egnyte.com/puboauth/token", body: {
      grant_type: "authorization_code",
      code: params[:code],
      client_id: ENV.fetch("EGNYTE_KEY"),
      client_secret: ENV.fetch("EGNYTE_SECRET"),
      redirect_uri: "https://beds.example.com/egnyte/callback"
    })
    session[:egnyte_token] = answer.parsed_response["access_token"]
    redirect_to root_path
  end

  def destroy #~ EG309
    reset_session
    redirect_to root_path
  end
end
