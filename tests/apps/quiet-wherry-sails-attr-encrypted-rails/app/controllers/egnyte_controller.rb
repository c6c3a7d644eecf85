class EgnyteController < ActionController::Base
  BACK = "https://wherries.example.com/egnyte/back".freeze

  def new
    session[:domain] = params.require(:domain)
    session[:state] = SecureRandom.hex
    query = {
      client_id: ENV["EGNYTE_KEY"], redirect_uri: BACK, scope: "Egnyte.filesystem",
      response_type: "code", state: session[:state]
    }
    redirect_to "https://#{session[:domain]}.egnyte.com/puboauth/token?#{query.to_query}"
  end

  def back
    return head(:forbidden) if params[:error] || params[:state] != session.delete(:state)

    answer = RestClient.post(
      "https://#{session[:domain]}.egnyte.com/puboauth/token",
      client_id: ENV["EGNYTE_KEY"], client_secret: ENV["EGNYTE_SECRET"], redirect_uri: BACK,
      code: params[:code], grant_type: "authorization_code"
    )
    session[:boat] = Boat.connected(session[:domain], JSON.parse(answer.body)).id
    redirect_to sails_path
  end
end
