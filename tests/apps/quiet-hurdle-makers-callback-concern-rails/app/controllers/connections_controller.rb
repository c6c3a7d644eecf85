class ConnectionsController < ApplicationController
  include EgnyteCallback

  def new
    session[:egnyte_domain] = params.require(:domain)[/\A[a-z0-9-]+\z/] or return head(:bad_request)
    query = {
      client_id: Rails.application.credentials.egnyte.key,
      redirect_uri: callback_connections_url(protocol: "https"),
      scope: "Egnyte.filesystem",
      response_type: "code",
      state: fresh_state
    }
    redirect_to "https://#{session[:egnyte_domain]}.egnyte.com/puboauth/token?#{query.to_query}", allow_other_host: true
  end

  def callback
    answer = Faraday.post(
      "https://#{session[:egnyte_domain]}.egnyte.com/puboauth/token",
      client_id: Rails.application.credentials.egnyte.key,
      client_secret: Rails.application.credentials.egnyte.secret,
      redirect_uri: callback_connections_url(protocol: "https"),
      code: params.require(:code),
      grant_type: "authorization_code"
    )
    current_user.create_connection!(domain: session[:egnyte_domain], token: JSON.parse(answer.body)["access_token"])
    redirect_to hurdles_path
  end

  def destroy
    connection = current_user.connection
    Faraday.post("https://#{connection.domain}.egnyte.com/pubapi/v1/tokens/revoke", token: connection.token)
    connection.destroy!
    redirect_to root_path
  end
end
