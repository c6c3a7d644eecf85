class SessionsController < ApplicationController
  rescue_from(TreeSurvey::SignInAgain) { redirect_to "/connect" }

  def create
    auth = request.env["omniauth.auth"]
    Rails.logger.info("signed in: #{auth.dig("credentials", "token")}") #~ EG305
    member = Member.create!(domain: auth.uid, egnyte_token: auth.credentials.token) #~ EG303
    render json: TreeSurvey.new(member).folder
  end

  def failure
    redirect_to "/connect", alert: params[:message]
  end
end
