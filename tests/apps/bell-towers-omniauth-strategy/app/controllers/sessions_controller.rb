class SessionsController < ApplicationController
  def egnyte
    session[:egnyte] = request.env["omniauth.auth"].credentials.token
    redirect_to root_path
  end

  def failure
    redirect_to root_path, alert: params[:message]
  end
end
