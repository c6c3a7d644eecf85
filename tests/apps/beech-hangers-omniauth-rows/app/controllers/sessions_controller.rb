class SessionsController < ApplicationController
  rescue_from(TreeSurvey::SignInAgain) { redirect_to "/connect" }

  def create
    member = Member.from_omniauth(request.env["omniauth.auth"])
    render json: TreeSurvey.new(member).folder
  end

  def again
    auth = request.env["omniauth.auth"]
    member = Member.find_or_initialize_by(domain: auth.uid)
    member.egnyte_token = auth.credentials.token #~ EG303
    member.save!
    redirect_to "/trees"
  end

  def renew
    auth = request.env["omniauth.auth"]
    Member.find_or_create_by(domain: auth.uid).update!(egnyte_token: auth["credentials"]["token"]) #~ EG303
    redirect_to "/trees"
  end

  def first
    auth = request.env["omniauth.auth"]
    Member.create!(domain: auth.uid) do |record|
      record.egnyte_token = auth.credentials.token #~ EG303
    end
    redirect_to "/trees"
  end

  def kept
    auth = request.env["omniauth.auth"]
    member = Member.new(domain: auth.uid, egnyte_token: auth.credentials.token) #~ EG303
    member.save!
    redirect_to "/trees"
  end

  def failure
    redirect_to "/connect", alert: params[:message]
  end
end
