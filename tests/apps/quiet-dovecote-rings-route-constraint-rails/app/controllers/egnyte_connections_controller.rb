class EgnyteConnectionsController < ApplicationController
  include OneTimeState

  BACK = "https://dovecote.example.com/egnyte/back".freeze

  guards_state only: :back

  def create
    session[:egnyte_domain] = params.require(:domain)
    query = {
      client_id: ENV.fetch("EGNYTE_KEY"),
      redirect_uri: BACK,
      response_type: "code",
      scope: "Egnyte.filesystem",
      state: fresh_state
    }
    redirect_to "#{token_url}?#{query.to_query}", allow_other_host: true
  end

  def back
    answer = Faraday.new { |f| f.request(:url_encoded); f.response(:json); f.response(:raise_error) }.post(token_url, {
      client_id: ENV.fetch("EGNYTE_KEY"),
      client_secret: ENV.fetch("EGNYTE_SECRET"),
      redirect_uri: BACK,
      code: params[:code],
      grant_type: "authorization_code"
    })
    current_user.create_egnyte_connection!(domain: session[:egnyte_domain], token: answer.body["access_token"])
    redirect_to root_path
  end

  def refused
    redirect_to root_path, notice: "Egnyte was not connected (#{params[:error]})."
  end

  private

  def token_url = "https://#{session[:egnyte_domain]}.egnyte.com/puboauth/token"
end
