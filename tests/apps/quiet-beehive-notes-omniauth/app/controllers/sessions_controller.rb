class SessionsController < ApplicationController
  rescue_from(Connection::SignInAgain) { redirect_to "/connect" }
  rescue_from(Connection::ComeBackLater) { |error| render plain: "later: #{error.message}", status: 503 }

  def create
    auth = request.env["omniauth.auth"]
    connection = Connection.find_or_initialize_by(domain: auth.uid)
    connection.update!(token: auth.credentials.token)
    redirect_to "/hives"
  end

  def refused
    render plain: "not connected: #{params[:error]}", status: :forbidden
  end

  def hives
    render json: Connection.find(session[:connection]).hives
  end

  def keepers
    render json: Connection.find(session[:connection]).keepers
  end
end
