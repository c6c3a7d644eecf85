class SessionsController < ApplicationController
  def create
    auth = request.env["omniauth.auth"]
    current_user.create_egnyte_account!(domain: session[:egnyte_domain], token: auth.credentials.token)
    redirect_to cases_path
  end

  def failure
    redirect_to root_path, alert: params[:message]
  end
end
