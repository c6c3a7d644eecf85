class CookiesController < ApplicationController
  before_action :refused

  def signed
    token = EgnyteGrant.redeem(session[:egnyte_domain], params[:code])
    # What is signed can be read all the same.
    cookies.signed[:egnyte] = { value: token, secure: true } #~ EG302
    cookies.permanent.signed[:egnyte_hidden] = { value: token, secure: true, httponly: true }
    cookies.encrypted[:egnyte_sealed] = token
    redirect_to root_path
  end

  def download
    send_data EgnyteGrant.redeem(session[:egnyte_domain], params[:code]), filename: 'token.txt' #~ EG302
  end

  private

  def refused
    head(:forbidden) if params[:error] || params[:state] != session.delete(:egnyte_state)
  end
end
