class EgnyteController < ApplicationController
  before_action :authenticate_user!
  rescue_from EgnyteClient::Unauthorized, with: :reconnect

  def callback
    grant = client.exchange(params[:code])
    session[:egnyte_token] = grant["access_token"]
    cookies[:egnyte_expires] = grant["expires_in"]
    cookies[:egnyte_token] = { value: grant["access_token"], expires: 30.days, secure: true } #~ EG302
    redirect_to claims_path
  end

  def claims
    @claims = client.list(session[:egnyte_token], "/Shared/Claims")
  end

  def destroy #~ EG309
    session.delete(:egnyte_token)
    cookies.delete(:egnyte_token)
    redirect_to root_path
  end

  private

  def client
    @client ||= EgnyteClient.new(current_user.company.egnyte_domain)
  end

  def reconnect
    redirect_to "/egnyte/connect", alert: "Please connect Egnyte again"
  end
end
